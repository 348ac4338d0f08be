package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.DOT;
import static org.casereviewupdate.support.SmtpAct.reply;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.SmtpAct;
import org.casereviewupdate.support.SmtpPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Guards the speed of the whole path without a clock: the ledger is durable message by message, and yet the database is touched by sets.
 * Each statement is a way there and back, and each transaction that writes a wait for the disk.
 *
 * <p>The bounds lie at about one and a half of what is counted: a way that is gone twice is noticed, and a load that a busy machine breaks
 * off and claims again is not.
 */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@WithTestResource(ScriptedRelay.class)
class FewStatementsTest {

    private static final int DELIVERIES = 1_000;

    /** As many as the relay room keeps by default. */
    private static final int CONNECTIONS = 8;

    /** In how many parts they are handed out: how often somebody has to claim. */
    private static final int BATCHES = DELIVERIES / (DELIVERIES / FanOut.BATCHES) + 1;

    private static final String TURNS = "query like 'with ended as%'";
    private static final String CLAIMS = "query like 'with held as%'";

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    DataSource database;

    @Inject
    Breaker breaker;

    @BeforeEach
    void a_relay_that_answers_all_connections_at_once() throws SQLException {
        relay.reset();
        breaker.handedOver();
        relay.on(DOT, new InStep().then(reply("250 2.0.0 Queued")));
        query("create extension pg_stat_statements");
        newsroom.subscribers(DELIVERIES);
    }

    @AfterEach
    void no_view_stays_behind() throws SQLException {
        query("drop extension pg_stat_statements");
    }

    @Test
    void a_thousand_deliveries_take_far_fewer_than_a_thousand_ways_to_the_database() throws SQLException {
        send();

        assertTurns();
        assertThat(statements("not " + TURNS)).isLessThan(5 * BATCHES);
    }

    @Test
    void a_thousand_deliveries_take_far_fewer_than_a_thousand_commits() throws SQLException {
        long before = query("select pg_current_xact_id()::text::bigint");

        send();

        long after = query("select pg_current_xact_id()::text::bigint");
        assertThat(after - before).isBetween(DELIVERIES / (long) CONNECTIONS, DELIVERIES * 6L / 10);
    }

    @Test
    void claiming_takes_few_statements_and_no_row_is_asked_for_alone() throws SQLException {
        send();

        assertThat(statements(CLAIMS)).isBetween(2 * BATCHES, 3 * (BATCHES + CONNECTIONS));
        assertThat(statements("rows = 1 * calls and calls >= " + DELIVERIES)).isZero();
    }

    @Test
    void a_thousand_choices_are_read_by_sets_too() throws SQLException {
        query("""
            insert into interest (hash, subjects, nations, areas, types, age_groups, folded)
            select 'hash of ' || id, '{}', '{}', array['Area ' || id], '{}', '{}', '{}'
            from subscriber
            """);
        query("update subscriber set interest_id = interest.id from interest where hash = 'hash of ' || subscriber.id");

        send();

        assertTurns();
        assertThat(statements("not " + TURNS)).isLessThan(6 * BATCHES);
        assertThat(statements("query like '%from interest %'")).isBetween(1, BATCHES * 3 / 2);
    }

    /** A third of the deliveries, as measured: the first turn that comes of each step is written alone, and the others together. */
    private void assertTurns() throws SQLException {
        assertThat(statements(TURNS)).isBetween(DELIVERIES / CONNECTIONS, DELIVERIES / 2);
    }

    private void send() throws SQLException {
        UUID issue = Issues.released(Map.of("note", "An invented note.", "reviews", List.of()));
        query("select 1 from pg_stat_statements_reset()");
        for (int ticks = 0; ticks < 10 && query(ended(issue)) < DELIVERIES; ticks++) {
            newsroom.tick();
        }
        assertThat(query(ended(issue))).isEqualTo(DELIVERIES);
    }

    private static String ended(UUID issue) {
        return "select count(*) from delivery where status = 'ACCEPTED' and issue_id = '" + issue + "'";
    }

    /** Those that are a way there and back: BEGIN, and the setting for a turn's plan, go along with the next one. */
    private int statements(String which) throws SQLException {
        return (int) query("select coalesce(sum(calls), 0) from pg_stat_statements"
                + " where query <> 'BEGIN' and query not like 'select set_config%' and " + which);
    }

    private long query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * Keeps the dots of all connections until the last one is there, as a busy server's scheduling would by chance: how many turns come
     * together is then no matter of the machine's mood.
     */
    private static final class InStep implements SmtpAct {

        private static final long LONGEST = 200;

        private int waiting;
        private int step;

        @Override
        public synchronized void play(SmtpPeer peer) throws IOException {
            int mine = step;
            if (++waiting == CONNECTIONS) {
                next();
            }
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
            while (mine == step && System.nanoTime() < deadline) {
                pause();
            }
            if (mine == step) {
                next(); // somebody has nothing left to carry, or claims
            }
        }

        private void next() {
            waiting = 0;
            step++;
            notifyAll();
        }

        private void pause() throws IOException {
            try {
                wait(LONGEST);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }
}
