package org.casereviewupdate.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How long a reader waits for a search: the page with its hits and the counts on every side, over a catalogue of twenty thousand. */
class CatalogueBench {

    private static final int RECORDS = Integer.getInteger("bench.records", 20_000);
    private static final int SEARCHES = Integer.getInteger("bench.searches", 2_000);

    private record Served(Database database, Program program) {}

    private final InventedRecords invented = new InventedRecords();
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
            invented.fill(program, RECORDS);
            database.execute("vacuum analyze");
            measure(served, "any", 1, searches(SEARCHES / 4));
            for (int readers : new int[] {1, 4}) {
                measure(served, "everything", readers, List.of("/reviews"));
                measure(served, "any", readers, searches(SEARCHES));
            }
            Machine.describe(table, database);
        }
    }

    private List<String> searches(int count) {
        List<String> searches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> parts = new ArrayList<>();
            maybe("q", InventedRecords.WORDS, parts);
            maybe("subject", InventedRecords.SUBJECTS, parts);
            maybe("nation", InventedRecords.NATIONS, parts);
            maybe("type", InventedRecords.TYPES, parts);
            maybe("age", InventedRecords.AGES, parts);
            searches.add("/reviews?" + String.join("&", parts));
        }
        return searches;
    }

    private void maybe(String name, List<String> values, List<String> parts) {
        if (invented.onceIn(3)) {
            parts.add(name + "=" + URLEncoder.encode(invented.one(values), UTF_8));
        }
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
