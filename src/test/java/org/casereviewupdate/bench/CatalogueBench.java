package org.casereviewupdate.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How long a reader waits for a search: the page with its hits and the counts on every side, over a catalogue of twenty thousand. */
class CatalogueBench {

    private static final int RECORDS = Integer.getInteger("bench.records", 20_000);
    private static final int SEARCHES = Integer.getInteger("bench.searches", 2_000);
    private static final int AT_ONCE = 5_000;

    private static final List<String> WORDS = List.of(
            "school", "\"serious case review\"", "sofa or cot", "bruise -fracture", "housing moved", "Harrowmere");
    private static final List<String> SUBJECTS = List.of(
            "domestic abuse",
            "child neglect",
            "fathers",
            "hidden men",
            "physical abuse",
            "child deaths",
            "disabled children",
            "coercive control",
            "poverty",
            "suicide",
            "unsafe sleeping",
            "children in care",
            "self-harm",
            "young carers");
    private static final List<String> NATIONS = List.of("England", "Wales", "Scotland", "Northern Ireland");
    private static final List<String> TYPES = List.of(
            "CHILD_SAFEGUARDING_PRACTICE_REVIEW",
            "SERIOUS_CASE_REVIEW",
            "CHILD_PRACTICE_REVIEW_CONCISE",
            "LEARNING_REVIEW",
            "CASE_MANAGEMENT_REVIEW");
    private static final List<String> AGES =
            List.of("UNDER_ONE", "ONE_TO_FOUR", "FIVE_TO_TEN", "ELEVEN_TO_FIFTEEN", "SIXTEEN_TO_SEVENTEEN");

    private record Served(Database database, Program program) {}

    private final Random chance = new Random(20_261_129);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Table table = new Table(
            "catalogue",
            "records",
            "search",
            "readers at once",
            "searches",
            "a second",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "slowest ms",
            "CPU ms a search, program",
            "PostgreSQL");

    @Test
    void a_faceted_search() throws Exception {
        try (Database database = Database.start();
                Program program = Program.start(database, 1, Map.of())) {
            Served served = new Served(database, program);
            fill(program);
            database.execute("vacuum analyze");
            measure(served, "any", 1, searches(SEARCHES / 4));
            for (int readers : new int[] {1, 4}) {
                measure(served, "everything", readers, List.of("/reviews"));
                measure(served, "any", readers, searches(SEARCHES));
            }
            Machine.describe(table, database);
        }
    }

    private void fill(Program program) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (int done = 0; done < RECORDS; done += AT_ONCE) {
            List<Map<String, Object>> records = new ArrayList<>();
            for (int i = done; i < Math.min(RECORDS, done + AT_ONCE); i++) {
                records.add(record(i));
            }
            program.post("/api/v1/case-reviews/imports", json.writeValueAsString(records), Map.of());
        }
    }

    private Map<String, Object> record(int number) {
        return Map.of(
                "sourceReference", "B" + number,
                "year", 2005 + chance.nextInt(22),
                "bodies", List.of("Partnership " + chance.nextInt(150)),
                "name", "Child " + number,
                "type", one(TYPES),
                "areas", List.of("Area " + chance.nextInt(150)),
                "summary", text(150),
                "subjects", List.of(one(SUBJECTS), one(SUBJECTS), one(SUBJECTS)),
                "learningThemes", List.of(text(30), text(30), text(30)),
                "ageGroups", List.of(one(AGES)));
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder("Invented.");
        for (int i = 0; i < words; i++) {
            text.append(' ')
                    .append(
                            chance.nextInt(4) == 0
                                    ? one(WORDS).replaceAll("[^a-z ]", "")
                                    : "w" + chance.nextInt(8_000));
        }
        return text.toString();
    }

    private List<String> searches(int count) {
        List<String> searches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> parts = new ArrayList<>();
            maybe("q", WORDS, parts);
            maybe("subject", SUBJECTS, parts);
            maybe("nation", NATIONS, parts);
            maybe("type", TYPES, parts);
            maybe("age", AGES, parts);
            searches.add("/reviews?" + String.join("&", parts));
        }
        return searches;
    }

    private void maybe(String name, List<String> values, List<String> parts) {
        if (chance.nextInt(3) == 0) {
            parts.add(name + "=" + URLEncoder.encode(one(values), UTF_8));
        }
    }

    private <T> T one(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }

    private void measure(Served served, String what, int readers, List<String> searches)
            throws InterruptedException, ExecutionException {
        int count = searches.size() > 1 ? searches.size() : SEARCHES / 4;
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        Duration programs = served.program.cpu();
        Duration databases = served.database.cpu();
        long start = System.nanoTime();
        List<Future<Long>> waits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String search = served.program.url() + searches.get(i % searches.size());
            waits.add(pool.submit(() -> wait(search)));
        }
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            nanos[i] = waits.get(i).get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        pool.shutdown();
        Arrays.sort(nanos);
        table.row(
                "%,d | %s | %d | %,d | %,.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f",
                RECORDS,
                what,
                readers,
                count,
                count / seconds,
                at(nanos, 0.50),
                at(nanos, 0.95),
                at(nanos, 0.99),
                nanos[count - 1] / 1e6,
                served.program.cpu().minus(programs).toMillis() / (double) count,
                served.database.cpu().minus(databases).toMillis() / (double) count);
    }

    private static double at(long[] nanos, double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.ceil(nanos.length * share) - 1)] / 1e6;
    }

    private long wait(String search) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> page =
                http.send(HttpRequest.newBuilder(URI.create(search)).build(), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IllegalStateException(search + ": " + page.statusCode());
        }
        return System.nanoTime() - start;
    }
}
