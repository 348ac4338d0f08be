package org.casereviewupdate.delivery;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.casereviewupdate.bench.Given;
import org.casereviewupdate.bench.Table;
import org.casereviewupdate.issue.ComposeIssue;
import org.casereviewupdate.issue.NewIssue;
import org.casereviewupdate.issue.ReleaseIssue;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;

/**
 * Handing an issue out, against the bare {@code insert ... select} into a table of the same columns without keys, checks and indexes; and
 * claiming what was handed out. The program's own code, without the clock.
 */
@FeatureTest
class FanOutBench {

    private static final int[] CLAIMS = Given.numbers("bench.claims", "50,500,2000");
    private static final int MOST_CLAIMED = 20_000;

    private record Pair(double bare, double ours) {}

    @Inject
    ComposeIssue compose;

    @Inject
    ReleaseIssue release;

    @Inject
    FanOut fanOut;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    private final Table fanOuts =
            new Table("fan-out", "recipients", "bare insert-select, s", "fan-out, s", "fan-out / bare");
    private final Table claims = new Table("claims", "recipients", "rows a claim", "rows/s");

    @Test
    void handing_out_and_claiming() throws SQLException {
        execute("create table if not exists bench_bare as select * from delivery where false");
        for (int recipients : Given.recipients("10000,100000,1000000")) {
            subscribers(recipients);
            handOut(recipients);
            for (int size : CLAIMS) {
                claim(recipients, size);
            }
        }
        execute("drop table bench_bare");
    }

    private void handOut(int recipients) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i <= Given.ROUNDS; i++) {
            execute("truncate bench_bare", "checkpoint");
            double bare = seconds(() -> execute("""
                insert into bench_bare (issue_id, subscriber_id, status, attempts)
                select '%s', id, 'QUEUED', 0 from subscriber where status = 'CONFIRMED'
                """.formatted(UUID.randomUUID())));
            execute("truncate delivery, delivery_batch", "checkpoint");
            UUID issue = issue();
            double ours = seconds(() -> fanOut.run(issue));
            if (i > 0) {
                pairs.add(new Pair(bare, ours));
            }
        }
        fanOuts.row(
                "%,d | %.3f | %.3f | %.1f",
                recipients,
                Table.median(pairs, Pair::bare),
                Table.median(pairs, Pair::ours),
                Table.median(pairs, pair -> pair.ours() / pair.bare()));
    }

    private void claim(int recipients, int size) throws SQLException {
        List<Double> rates = new ArrayList<>();
        int wanted = Math.min(recipients, MOST_CLAIMED);
        for (int i = 0; i <= Given.ROUNDS; i++) {
            execute("truncate delivery, delivery_batch");
            UUID issue = issue();
            fanOut.run(issue);
            double took = seconds(() -> {
                for (int claimed = 0; claimed < wanted; ) {
                    claimed += ledger.claim(issue, UUID.randomUUID(), size).size();
                }
            });
            rates.add(wanted / took);
        }
        claims.row("%,d | %,d | %,.0f", recipients, size, Table.median(rates.subList(1, rates.size()), rate -> rate));
    }

    private UUID issue() {
        UUID issue = compose.compose(
                        new NewIssue("An invented note.", List.of()),
                        UUID.randomUUID().toString(),
                        "bench")
                .id();
        release.release(issue, "bench");
        return issue;
    }

    private void subscribers(int wanted) throws SQLException {
        execute("truncate subscriber cascade", """
            insert into subscriber (id, version, status, address, address_key, address_hash,
                lawful_basis, language, detail, created_at, confirmed_at)
            select ('01990000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, 0, 'CONFIRMED',
                address, address, sha256(address::bytea), 'CONSENT', 'en', 'FULL', now(), now()
            from generate_series(1, %d) as number,
                lateral (select 'reader-' || lpad(number::text, 7, '0') || '@example.org' as address) as made
            """.formatted(wanted), "vacuum analyze");
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
