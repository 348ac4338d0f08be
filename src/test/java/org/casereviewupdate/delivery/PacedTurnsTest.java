package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedRelay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that allows a hundred messages a second: when it is entered how one ended, where the next one waits for its slot. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = ScriptedRelay.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PacedTurnsTest.HundredASecond.class, restrictToAnnotatedClass = true)
class PacedTurnsTest {

    private static final int READERS = 8;
    private static final Outcome ACCEPTED =
            new Outcome(DeliveryStatus.ACCEPTED, null, new Handover(Stage.ANSWER, 250, "2.0.0", "Queued"));

    private Pace pace;
    private Clerk clerk;
    private List<Claim> claims;

    @Inject
    Newsroom newsroom;

    @Inject
    FanOut fanOut;

    @Inject
    Ledger ledger;

    @Inject
    Replicas replicas;

    @Inject
    DataSource database;

    @BeforeEach
    void an_issue_is_claimed() {
        IntStream.range(0, READERS).forEach(i -> newsroom.subscriber("reader" + i + "@example.org"));
        UUID issue = Issues.released(Map.of("note", "Hello"));
        fanOut.run(issue);
        claims = ledger.claim(issue, UUID.randomUUID(), READERS);
        pace = replicas.pace();
        clerk = replicas.clerk(pace);
    }

    @AfterEach
    void stop() throws InterruptedException {
        pace.stop(new ShutdownEvent());
        clerk.stop(new ShutdownEvent());
    }

    @Test
    void with_a_slot_soon_one_commit_says_how_one_ended_and_that_the_next_begins() throws SQLException {
        begin(claims.get(0));

        int shared = 0;
        for (int i = 1; i < READERS; i++) {
            assertThat(next(claims.get(i - 1), claims.get(i)).join()).isTrue();
            shared += commit(claims.get(i - 1)).equals(commit(claims.get(i))) ? 1 : 0;
        }

        assertThat(count("status = 'ACCEPTED'")).isEqualTo(READERS - 1);
        // One that missed its slot on a slow machine is judged, and so entered, again.
        assertThat(shared).isPositive();
    }

    @Test
    void with_no_slot_in_sight_how_one_ended_is_entered_alone() throws SQLException {
        begin(claims.get(0));
        CompletableFuture<Boolean> gate;

        try (Connection other = database.getConnection()) {
            hold(other, "rate");
            gate = next(claims.get(0), claims.get(1));
            await().until(() -> count("status = 'ACCEPTED'") == 1);
            assertThat(gate).isNotDone();
            other.rollback();
        }

        assertThat(gate.join()).isTrue();
        assertThat(commit(claims.get(0))).isNotEqualTo(commit(claims.get(1)));
    }

    @Test
    void a_missed_slot_counts_no_attempt_and_enters_nothing_twice() throws SQLException {
        begin(claims.get(0));
        CompletableFuture<Boolean> gate;

        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            hold(other, "delivery");
            gate = next(claims.get(0), claims.get(1));
            // Longer than a slot is good for, and shorter than a judgement is.
            statement.execute("select pg_sleep(0.3)");
            other.rollback();
        }

        assertThat(gate.join()).isTrue();
        assertThat(count("status = 'ACCEPTED' and attempts = 1")).isEqualTo(1);
        assertThat(count("status = 'SENDING' and attempts = 1")).isEqualTo(1);
    }

    @Test
    void a_stop_enters_how_one_ended_and_refuses_what_waits_for_its_slot() throws SQLException {
        begin(claims.get(0));

        try (Connection other = database.getConnection()) {
            hold(other, "rate");
            CompletableFuture<Boolean> gate = next(claims.get(0), claims.get(1));
            pace.stop(new ShutdownEvent());

            assertThat(gate.join()).isFalse();
            assertThat(next(claims.get(0), claims.get(1)).join())
                    .as("who comes after the stop")
                    .isFalse();
            other.rollback();
        }

        assertThat(count("status = 'ACCEPTED'")).isEqualTo(1);
        assertThat(count("status = 'SENDING'")).isZero();
    }

    @Test
    void what_the_database_refuses_to_begin_keeps_nobody_from_hearing_how_the_last_one_ended() throws SQLException {
        begin(claims.get(0));
        Claim next = claims.get(1);
        Claim refused = new Claim(
                next.issue(),
                next.subscriber(),
                next.worker(),
                next.batch(),
                "no text of the database\0",
                next.choice(),
                next.attempt(),
                next.started(),
                next.asked(),
                null);

        assertThat(next(claims.get(0), refused)).failsWithin(10, TimeUnit.SECONDS);

        assertThat(count("status = 'ACCEPTED'")).isEqualTo(1);
        assertThat(count("status = 'SENDING'")).isZero();
    }

    @Test
    void what_may_not_leave_keeps_nobody_from_hearing_how_the_last_one_ended() throws SQLException {
        begin(claims.get(0));
        execute("update subscriber set status = 'UNSUBSCRIBED' where id = '"
                + claims.get(1).subscriber() + "'");

        assertThat(next(claims.get(0), claims.get(1)).join()).isFalse();

        assertThat(count("status = 'ACCEPTED'")).isEqualTo(1);
        assertThat(count("status = 'SENDING'")).isZero();
    }

    private void begin(Claim claim) {
        assertThat(clerk.enter(Turn.begin(claim, 1)).toCompletableFuture().join())
                .isTrue();
    }

    private CompletableFuture<Boolean> next(Claim ended, Claim begins) {
        return clerk.enter(new Turn(ended, ACCEPTED, begins, 1))
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS);
    }

    /** Keeps everybody else from writing what a table has, until the transaction ends. */
    private static void hold(Connection other, String table) throws SQLException {
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("select 1 from " + table + " for update");
        }
    }

    /** Which transaction wrote a delivery last. */
    private String commit(Claim claim) throws SQLException {
        return text("select xmin::text from delivery where subscriber_id = '" + claim.subscriber() + "'");
    }

    private int count(String which) throws SQLException {
        return Integer.parseInt(text("select count(*) from delivery where " + which));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the provider allows. */
    public static class HundredASecond implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of("case-review-update.delivery.rate.per-second", "100");
        }

        @Override
        public void stop() {}
    }
}
