package org.casereviewupdate.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.casereviewupdate.bench.Visitors.Visit;
import org.junit.jupiter.api.Test;

/**
 * Signing up by the form while an issue leaves, against a quiet program and against a bare insert of the same row by pgbench. The three take
 * turns in one run. Confirmation mails wait meanwhile, or the first phase would slow down the second.
 */
class SignUpBench {

    private static final int VISITORS = Integer.getInteger("bench.visitors", 8);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 8));

    /** So long does the virtual machine translate what a form runs through; before that it costs up to twice as much. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up-seconds", 100));

    /** The same for what a mail runs through: as many issues leave beside forms before the first that counts. */
    private static final int WARM_UP_ISSUES = Integer.getInteger("bench.warm-up-issues", 3);

    /** The limit, in mails a second; 0 lets the issue leave as fast as it can. Slots are 8 % apart, so that this makes a thousand. */
    private static final int RATE = Integer.getInteger("bench.rate", 1_080);

    /** Enough to outlast the visitors. */
    private static final int READERS = RATE == 0
            ? Integer.getInteger("bench.readers", 50_000)
            : (int) (RATE * TIME.plusSeconds(6).toSeconds());

    private record Round(double pgbench, Visit quiet, Visit busy, double mails) {}

    private final Table table = new Table(
            "sign-up",
            "message",
            "connections",
            "visitors",
            "pgbench inserts/s",
            "quiet/s",
            "ratio to pgbench",
            "p99 ms",
            "mails/s",
            "meanwhile/s",
            "ratio to quiet",
            "p99 ms",
            "ratio to quiet");

    @Test
    void signing_up_while_an_issue_leaves() {
        try (Database database = Database.start();
                Postfix postfix = Postfix.start()) {
            for (int connections : Given.numbers("bench.connections", "16")) {
                try (Program program = Program.start(database, postfix.port(), settings(connections))) {
                    if (database.number("select count(*) from subscriber") == 0) {
                        database.subscribers(READERS);
                    }
                    Visitors.visit(program, VISITORS, WARM_UP);
                    for (Edition edition : Edition.wanted()) {
                        row(edition, connections, measure(database, program, postfix, edition));
                    }
                }
            }
            Machine.describe(table, database);
        }
    }

    private static List<Round> measure(Database database, Program program, Postfix postfix, Edition edition) {
        for (int i = 0; i < WARM_UP_ISSUES; i++) {
            meanwhile(database, program, postfix, edition);
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < Given.ROUNDS; i++) {
            double pgbench = Pgbench.inserts(database, VISITORS, TIME);
            Visit quiet = Visitors.visit(program, VISITORS, TIME);
            Round busy = meanwhile(database, program, postfix, edition);
            rounds.add(new Round(pgbench, quiet, busy.busy(), busy.mails()));
        }
        return rounds;
    }

    private static Map<String, String> settings(int connections) {
        Map<String, String> settings = new HashMap<>(
                Map.of("subscription.mail-every", "1h", "relay.connections", String.valueOf(connections)));
        if (RATE > 0) {
            settings.put("delivery.rate.per-second", String.valueOf(RATE));
        }
        return settings;
    }

    /** Visitors come when a tenth has left: what composes and checks an issue is translated anew for some seconds, and is not what leaves. */
    private static Round meanwhile(Database database, Program program, Postfix postfix, Edition edition) {
        CompletableFuture<Sending> issue =
                CompletableFuture.supplyAsync(() -> Sending.of(database, List.of(program), postfix, edition, READERS));
        long before = postfix.counted();
        while (postfix.counted() - before < READERS / 10) {
            LockSupport.parkNanos(50_000_000);
        }
        Visit busy = Visitors.visit(program, VISITORS, TIME);
        if (issue.isDone()) {
            throw new IllegalStateException("The issue had left before the visitors had; ask for more -Dbench.readers");
        }
        return new Round(0, busy, busy, issue.join().rate());
    }

    private void row(Edition edition, int connections, List<Round> rounds) {
        table.row(
                "%s | %d | %d | %,.0f | %,.0f | %.2f | %.1f | %,.0f | %,.0f | %.2f | %.1f | %.1f",
                edition,
                connections,
                VISITORS,
                Table.median(rounds, Round::pgbench),
                Table.median(rounds, round -> round.quiet().rate()),
                Table.median(rounds, round -> round.quiet().rate() / round.pgbench()),
                Table.median(rounds, round -> round.quiet().p99()),
                Table.median(rounds, Round::mails),
                Table.median(rounds, round -> round.busy().rate()),
                Table.median(
                        rounds, round -> round.busy().rate() / round.quiet().rate()),
                Table.median(rounds, round -> round.busy().p99()),
                Table.median(rounds, round -> round.busy().p99() / round.quiet().p99()));
    }
}
