package org.casereviewupdate.bench;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * How long it takes from the moment at which an editor withdraws a review, in the midst of an issue that goes to 5,000 people, until the
 * last message that tells of it has begun to leave, and until nothing that readers can ask for shows it any more. Both have to be within two
 * seconds, and a message that begins after the answer is a fault whatever the clock says.
 */
class WithdrawalBench {

    private static final int READERS = Integer.getInteger("bench.readers", 5_000);
    private static final double LONGEST_MS = 2_000;

    /** How many look at once: more of them would wait for each other, and not for the withdrawal. */
    private static final int AT_ONCE = 4;

    private final Table table = new Table(
            "withdrawal",
            "round",
            "accepted before",
            "answer ms",
            "last message begun ms",
            "last message ended ms",
            "begun after the answer",
            "issue halted ms",
            "last surface seen gone ms",
            "answers that still showed it");
    private final Table surfaces = new Table("withdrawal-surfaces", "surface", "gone ms, median of the rounds");

    /** What readers ask for, and how they see that the review is gone. */
    private record Surface(
            String name, String path, Map<String, String> headers, Predicate<HttpResponse<String>> gone) {}

    private record Round(
            double accepted,
            double answered,
            double begun,
            double ended,
            double after,
            double halted,
            Map<String, Double> gone,
            int shown) {}

    @Test
    void a_withdrawal_in_the_midst_of_a_send() throws Exception {
        try (Database database = Database.start();
                Postfix postfix = Postfix.start();
                Program program = Program.start(database, postfix.port(), Map.of())) {
            database.subscribers(READERS);
            List<Round> rounds = new ArrayList<>();
            for (int round = 0; round <= Given.ROUNDS; round++) {
                Round measured = round(database, program, round);
                if (round > 0) { // The first one warms up.
                    row(round, measured);
                    rounds.add(measured);
                }
            }
            for (String surface : rounds.get(0).gone().keySet()) {
                surfaces.row(
                        "%s | %.0f",
                        surface, Table.median(rounds, one -> one.gone().get(surface)));
            }
            table.note("%,d readers; milliseconds since the withdrawal was asked for, or stored.", READERS);
            judge(rounds);
        }
    }

    private static Round round(Database database, Program program, int round) throws Exception {
        String name = "Canary" + round;
        String review = id(program.post("/api/v1/case-reviews", review(name), Map.of()));
        String issue = id(program.post(
                "/api/v1/issues",
                "{\"note\": \"An invented note.\", \"reviews\": [" + quoted(review) + ", " + quoted(other(program))
                        + "]}",
                Map.of("Idempotency-Key", UUID.randomUUID().toString())));
        program.post("/api/v1/issues/" + issue + "/release", "", Map.of());
        await(
                database,
                "select count(*) from delivery where status = 'ACCEPTED' and issue_id = '" + issue + "'",
                READERS / 3);
        List<Surface> seen = surfaces(program, review, issue, name);
        double accepted = database.number(
                "select count(*) from delivery where status = 'ACCEPTED' and issue_id = '" + issue + "'");
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long asked = System.nanoTime();
            program.post("/api/v1/case-reviews/" + review + "/withdrawal", "{\"reason\": \"a benchmark\"}", Map.of());
            long answered = System.nanoTime();
            double now = database.number("select extract(epoch from clock_timestamp()) * 1000");
            AtomicInteger shown = new AtomicInteger();
            Map<String, Future<Long>> watched = new LinkedHashMap<>();
            seen.forEach(surface -> watched.put(surface.name(), readers.submit(() -> goneAt(program, surface, shown))));
            Map<String, Double> gone = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Long>> one : watched.entrySet()) {
                gone.put(one.getKey(), milliseconds(asked, one.getValue().get()));
            }
            await(database, "select count(*) from issue where status = 'HALTED' and id = '" + issue + "'", 1);
            double halted = milliseconds(asked, System.nanoTime());
            LockSupport.parkNanos(3_000_000_000L); // What is still to come after two seconds has to be seen.
            String withdrawn =
                    "(select extract(epoch from withdrawn_at) * 1000 from case_review where id = '" + review + "')";
            String of = " from delivery where issue_id = '" + issue + "'";
            return new Round(
                    accepted,
                    milliseconds(asked, answered),
                    database.number("select extract(epoch from max(sending_at)) * 1000 - " + withdrawn + of),
                    database.number("select extract(epoch from max(ended_at)) * 1000 - " + withdrawn + of),
                    database.number("select count(*)" + of + " and extract(epoch from sending_at) * 1000 > " + now),
                    halted,
                    gone,
                    shown.get());
        } finally {
            readers.shutdownNow();
        }
    }

    /** Each has to show the review first; what it says with an old ETag counts too. */
    private static List<Surface> surfaces(Program program, String review, String issue, String name) {
        List<Surface> all = new ArrayList<>();
        Predicate<HttpResponse<String>> refused = answer -> answer.statusCode() == 410;
        Predicate<HttpResponse<String>> silent =
                answer -> answer.statusCode() == 200 && !answer.body().contains(name);
        all.add(new Surface("page", "/reviews/" + review, Map.of(), refused));
        all.add(new Surface("API", "/api/v1/case-reviews/" + review, Map.of(), refused));
        all.add(new Surface("team edition", "/reviews/" + review + "/team", Map.of(), refused));
        all.add(new Surface("preview", "/api/v1/issues/" + issue + "/preview", Map.of(), refused));
        all.add(new Surface("search", "/reviews?q=" + name, Map.of(), answer -> silentBut(answer, name)));
        all.add(new Surface("search API", "/api/v1/case-reviews?q=" + name, Map.of(), silent));
        all.add(new Surface("catalogue feed", "/reviews.atom", Map.of(), silent));
        all.add(new Surface("catalogue feed, JSON", "/reviews.json", Map.of(), silent));
        all.add(new Surface("archived issue", "/issues/" + issue, Map.of(), silent));
        all.add(new Surface("issue's team edition", "/issues/" + issue + "/team", Map.of(), silent));
        all.add(new Surface("issue feed", "/issues/feed.atom", Map.of(), silent));
        all.add(new Surface("issue feed, JSON", "/issues/feed.json", Map.of(), silent));
        for (Surface surface : List.copyOf(all)) {
            HttpResponse<String> shown = program.get(surface.path(), surface.headers());
            if (surface.gone().test(shown) || shown.statusCode() != 200) {
                throw new IllegalStateException(surface.name() + " does not show it: " + shown.statusCode());
            }
            shown.headers()
                    .firstValue("ETag")
                    .ifPresent(tag -> all.add(new Surface(
                            surface.name() + ", by a cached copy",
                            surface.path(),
                            Map.of("If-None-Match", tag),
                            answer ->
                                    answer.statusCode() != 304 && surface.gone().test(answer))));
        }
        return all;
    }

    /** The page repeats what was searched for: only a hit counts, which has the rest of the title. */
    private static boolean silentBut(HttpResponse<String> answer, String name) {
        return answer.statusCode() == 200 && !answer.body().contains("Harrowmere - " + name);
    }

    /** When the first answer without it has come; each was asked for after the withdrawal was answered. */
    private static Long goneAt(Program program, Surface surface, AtomicInteger shown) {
        while (!surface.gone().test(program.get(surface.path(), surface.headers()))) {
            shown.incrementAndGet();
            LockSupport.parkNanos(1_000_000);
        }
        return System.nanoTime();
    }

    private void row(int number, Round round) {
        table.row(
                "%d | %,.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %d",
                number,
                round.accepted(),
                round.answered(),
                round.begun(),
                round.ended(),
                round.after(),
                round.halted(),
                slowest(round),
                round.shown());
    }

    private static void judge(List<Round> rounds) {
        rounds.forEach(round -> {
            if (round.after() > 0 || round.shown() > 0 || round.begun() > LONGEST_MS || slowest(round) > LONGEST_MS) {
                throw new IllegalStateException("Not within two seconds: " + round);
            }
        });
    }

    private static double slowest(Round round) {
        return round.gone().values().stream().mapToDouble(gone -> gone).max().orElse(Double.NaN);
    }

    private static String other(Program program) {
        return id(program.post("/api/v1/case-reviews", review("Other"), Map.of()));
    }

    private static String review(String name) {
        return """
            {"year": 2026, "bodies": ["Harrowmere"], "name": "%s", "type": "CHILD_SAFEGUARDING_PRACTICE_REVIEW",
                "summary": "Invented example of %s.", "learningThemes": ["What %s teaches"]}
            """.formatted(name, name, name);
    }

    private static void await(Database database, String count, int wanted) {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (database.number(count) < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within two minutes: " + count);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static double milliseconds(long from, long to) {
        return (to - from) / 1e6;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String id(String json) {
        return json.replaceFirst("(?s).*?\"id\" *: *\"([^\"]+)\".*", "$1");
    }
}
