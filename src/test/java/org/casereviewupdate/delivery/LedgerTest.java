package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Newsroom;
import org.junit.jupiter.api.Test;

/** What the ledger does when the database is slow, when somebody else holds a row, and when a row is gone. */
@FeatureTest
class LedgerTest {

    private static final Outcome ACCEPTED =
            new Outcome(DeliveryStatus.ACCEPTED, null, new Handover(Stage.ANSWER, 250, "2.0.0", "Queued"));

    private final UUID worker = UUID.randomUUID();

    @Inject
    Newsroom newsroom;

    @Inject
    EditorsDesk desk;

    @Inject
    FanOut fanOut;

    @Inject
    Ledger ledger;

    @Inject
    Replicas replicas;

    @Inject
    Sweep sweep;

    @Inject
    ChangedReviews changed;

    @Inject
    DataSource database;

    @Test
    void what_was_judged_before_a_halt_by_a_statement_that_took_long_is_judged_again() throws SQLException {
        newsroom.subscriber("ann@example.org");
        UUID issue = entered();
        Claim claim = ledger.claim(issue, worker, 1).get(0);
        CompletableFuture<Boolean> gate;

        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from delivery for update");
            gate = replicas.clerk().enter(Turn.begin(claim, 1)).toCompletableFuture();
            // The judgement waits for the row, and has looked at the issue already.
            statement.execute("select pg_sleep(0.3)");
            halt(issue);
            statement.execute("select pg_sleep(0.9)");
            other.commit();
        }

        assertThat(gate.join()).isFalse();
    }

    @Test
    void a_stop_writes_what_the_relay_said_last() throws SQLException {
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
        UUID issue = fannedOut();
        List<Claim> claims = ledger.claim(issue, worker, 2);
        Clerk clerk = replicas.clerk();
        claims.forEach(
                claim -> clerk.enter(Turn.begin(claim, 1)).toCompletableFuture().join());

        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from delivery for update");
            claims.forEach(claim -> clerk.enter(Turn.end(claim, ACCEPTED)));
            CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> stop(clerk));
            statement.execute("select pg_sleep(0.3)");
            other.commit();
            stop.join();
        }

        assertThat(count(issue, "accepted")).isEqualTo(2);
    }

    @Test
    void after_a_stop_nothing_begins() {
        newsroom.subscriber("ann@example.org");
        UUID issue = fannedOut();
        Claim claim = ledger.claim(issue, worker, 1).get(0);
        Clerk clerk = replicas.clerk();

        stop(clerk);

        assertThat(clerk.enter(Turn.begin(claim, 1)).toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void a_replica_that_holds_rows_and_is_cut_off_does_not_keep_the_others_from_their_tick() throws SQLException {
        newsroom.subscriber("ann@example.org");
        UUID issue = entered();
        execute("update delivery set status = 'DEFERRED'");
        execute("update subscriber set status = 'UNSUBSCRIBED'");

        try (Connection cutOff = database.getConnection();
                Statement statement = cutOff.createStatement()) {
            cutOff.setAutoCommit(false);
            statement.execute("select 1 from delivery for update");
            statement.execute("select 1 from issue for update");
            CompletableFuture<Void> tick = CompletableFuture.runAsync(() -> {
                sweep.afterLostWorkers();
                sweep.skip();
                changed.halt();
            });

            assertThat(tick).succeedsWithin(10, TimeUnit.SECONDS);
            cutOff.rollback();
        }

        sweep.skip();
        assertThat(count(issue, "skipped")).isEqualTo(1);
    }

    @Test
    void an_issue_that_a_cut_off_replica_holds_is_closed_by_a_later_tick() throws SQLException {
        newsroom.subscriber("ann@example.org");
        UUID issue = entered();
        execute("update delivery set status = 'ACCEPTED'");

        try (Connection cutOff = database.getConnection();
                Statement statement = cutOff.createStatement()) {
            cutOff.setAutoCommit(false);
            statement.execute("select 1 from issue for update");

            assertThat(CompletableFuture.runAsync(() -> sweep.close(issue))).succeedsWithin(10, TimeUnit.SECONDS);
            cutOff.rollback();
        }

        sweep.close(issue);
        assertThat(status(issue)).isEqualTo("SENT");
    }

    @Test
    void a_subscriber_whose_row_is_gone_is_skipped_as_erased_and_the_issue_ends() throws SQLException {
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
        UUID issue = entered();
        execute(
                "update delivery set status = 'DEFERRED', not_before = now() + interval '1000 days' where subscriber_id ="
                        + " (select id from subscriber where address = 'ann@example.org')");
        execute("delete from subscriber");

        newsroom.tick();

        assertThat(count(issue, "skipped")).isEqualTo(2);
        assertThat(status(issue)).isEqualTo("SENT");
        assertThat(admin().get("/api/v1/issues/" + issue + "/deliveries")
                        .jsonPath()
                        .getList("items.reason", String.class))
                .containsOnly("ERASED");
    }

    @Test
    void a_claim_that_finds_only_people_who_left_goes_on_to_those_who_stayed() throws SQLException {
        for (int i = 0; i < 9; i++) {
            newsroom.subscriber("left" + i + "@example.org");
        }
        UUID issue = fannedOut();
        execute("update subscriber set status = 'UNSUBSCRIBED'");
        UUID stayed = newsroom.subscriber("ann@example.org");
        execute("insert into delivery (issue_id, subscriber_id) values ('" + issue + "', '" + stayed + "')");

        List<Claim> claims = ledger.claim(issue, worker, 2);

        assertThat(claims).extracting(Claim::subscriber).containsExactly(stayed);
    }

    @Test
    void a_transaction_that_is_left_lying_is_ended_by_the_database() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select setconfig::text from pg_db_role_setting where setdatabase <> 0")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).contains("idle_in_transaction_session_timeout=60s");
        }
    }

    /** Handed out, and everybody in the ledger already. */
    private UUID entered() {
        return desk.entered(released());
    }

    private UUID fannedOut() {
        UUID issue = released();
        fanOut.run(issue);
        return issue;
    }

    private static UUID released() {
        UUID issue = Issues.released(Map.of("note", "Hello"));
        return issue;
    }

    private static void halt(UUID issue) {
        admin().body(Map.of("reason", "An error in it"))
                .post("/api/v1/issues/" + issue + "/halt")
                .then()
                .statusCode(200);
    }

    private static void stop(Clerk clerk) {
        try {
            clerk.stop(new ShutdownEvent());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(UUID issue, String state) {
        return admin().get("/api/v1/issues/" + issue).jsonPath().getInt("deliveries." + state);
    }

    private static String status(UUID issue) {
        return admin().get("/api/v1/issues/" + issue).jsonPath().getString("status");
    }
}
