package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
    private static final Rate RATE = new Rate("", 100);
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
    Slots slots;

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
        // On a machine that stands still for a quarter of a second, one may be entered alone.
        assertThat(shared).isGreaterThan(READERS / 2);
    }

    @Test
    void with_a_slot_far_off_how_one_ended_is_entered_before() throws SQLException {
        begin(claims.get(0));
        slots.take(RATE, 90, 0);

        CompletableFuture<Boolean> gate = next(claims.get(0), claims.get(1));
        while (count("status = 'ACCEPTED'") == 0) {
            assertThat(gate)
                    .as("the gate, before it is entered how the last one ended")
                    .isNotDone();
        }

        assertThat(gate.join()).isTrue();
        assertThat(commit(claims.get(0))).isNotEqualTo(commit(claims.get(1)));
    }

    @Test
    void after_a_stop_nothing_begins_and_it_is_entered_how_the_last_one_ended() throws SQLException {
        begin(claims.get(0));
        pace.stop(new ShutdownEvent());

        assertThat(next(claims.get(0), claims.get(1)).join()).isFalse();

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
        return clerk.enter(new Turn(ended, ACCEPTED, begins, 1)).toCompletableFuture();
    }

    /** Which transaction wrote a delivery last. */
    private String commit(Claim claim) throws SQLException {
        return rows("select xmin::text from delivery where subscriber_id = '" + claim.subscriber() + "'")
                .get(0);
    }

    private int count(String which) throws SQLException {
        return Integer.parseInt(
                rows("select count(*) from delivery where " + which).get(0));
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
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
