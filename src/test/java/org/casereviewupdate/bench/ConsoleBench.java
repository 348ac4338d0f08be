package org.casereviewupdate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How many bytes each page of the console has, and how long an editor waits for the first of them, over a catalogue of twenty thousand. */
class ConsoleBench {

    private static final int RECORDS = Integer.getInteger("bench.records", 20_000);
    private static final int LOOKS = Integer.getInteger("bench.looks", 100);
    private static final String EMAIL = "admin@charity.example";
    private static final String PASSWORD = "an invented password of this bench";
    private static final Pattern REVIEW = Pattern.compile("/console/reviews/[0-9a-f-]{36}");
    private static final Pattern COOKIE = Pattern.compile("__Host-session=[^;]+");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Table table = new Table("console", "page", "bytes", "first byte p50 ms", "p95 ms", "slowest ms");

    private String origin = "";
    private String cookie = "";

    @Test
    void every_page() throws Exception {
        try (Database database = Database.start();
                Program program = Program.start(
                        database, 1, Map.of("account.first-email", EMAIL, "account.first-password", PASSWORD))) {
            origin = program.url();
            new InventedRecords().fill(program, RECORDS);
            database.execute("vacuum analyze");
            signIn();
            pages().forEach(this::measure);
            Machine.describe(table, database);
        }
    }

    private Map<String, String> pages() throws IOException, InterruptedException {
        Matcher review = REVIEW.matcher(get("/console/reviews").body());
        if (!review.find()) {
            throw new IllegalStateException("No review on the page");
        }
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/console");
        pages.put("reviews", "/console/reviews");
        pages.put("reviews, searched", "/console/reviews?q=school&nation=ENGLAND");
        pages.put("a review", review.group());
        pages.put("a review to correct", review.group() + "/edit");
        pages.put("its history", review.group() + "/history");
        pages.put("its withdrawal", review.group() + "/withdrawal");
        pages.put("as it comes in the mail", review.group() + "/mail");
        for (String page : List.of(
                "briefings",
                "imports",
                "issues",
                "issues/new",
                "subscribers",
                "subscribers/imports",
                "people",
                "keys",
                "audit",
                "my-account")) {
            pages.put(page, "/console/" + page);
        }
        return pages;
    }

    private void measure(String name, String path) {
        try {
            int bytes = get(path).body().getBytes(StandardCharsets.UTF_8).length;
            List<Long> nanos = new ArrayList<>();
            for (int i = 0; i < LOOKS; i++) {
                nanos.add(firstByte(path));
            }
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            table.row(
                    "%s | %,d | %.1f | %.1f | %.1f",
                    name,
                    bytes,
                    sorted[LOOKS / 2] / 1e6,
                    sorted[LOOKS * 95 / 100] / 1e6,
                    Arrays.stream(sorted).max().orElse(0) / 1e6);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private long firstByte(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<InputStream> page = http.send(request(path), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = page.body()) {
            body.read();
            long nanos = System.nanoTime() - start;
            body.readAllBytes();
            return nanos;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(request(path), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + page.statusCode());
        }
        return page;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Cookie", cookie)
                .build();
    }

    private void signIn() throws IOException, InterruptedException {
        String form = "email=" + URLEncoder.encode(EMAIL, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(origin + "/console/sign-in"))
                        .header("Origin", origin)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher session = COOKIE.matcher(String.join(" ", answer.headers().allValues("Set-Cookie")));
        if (!session.find()) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        }
        cookie = session.group();
    }
}
