package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.casereviewupdate.issue.SendIssue;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Domains with a rate of their own: what waits for them when the limits change, or differ between copies of the program. */
@FeatureTest
class AdoptLimitsTest {

    @Inject
    Newsroom newsroom;

    @Inject
    EditorsDesk desk;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    @Inject
    Session database;

    @Inject
    DataSource connections;

    @Inject
    SendIssue issues;

    @Inject
    DeliveryConfig config;

    @Inject
    MovableClock clock;

    @Test
    void a_domain_with_a_rate_of_its_own_has_batches_of_its_own() {
        handedOutByACopyWithALimit();

        assertThat(waiting()).containsExactly(" 1", "slow.example 2");
    }

    @Test
    void a_start_with_other_limits_moves_whoever_waits() {
        readers();
        UUID issue = desk.handedOut();

        start("slow.example");

        assertThat(ledger()).containsExactly("QUEUED slow.example", "QUEUED slow.example");
        EditorsDesk.report(issue).body("deliveries.total", equalTo(3)).body("deliveries.waiting", equalTo(3));
        admin().get("/api/v1/issues/" + issue + "/deliveries").then().body("items", hasSize(3));
        start();
        assertThat(ledger()).containsExactly("QUEUED ", "QUEUED ");
        everybodyGetsOne(issue);
    }

    @Test
    @Timeout(60)
    void a_start_waits_for_nobody_who_has_hold_of_what_waits() throws SQLException {
        readers();
        desk.entered();
        try (Connection other = connections.getConnection()) {
            other.setAutoCommit(false);
            change(other, "update delivery set attempts = 0");

            start("slow.example");

            assertThat(ledger()).containsOnly("QUEUED ");
            other.rollback();
            other.setAutoCommit(true);
        }
        start("slow.example");
        assertThat(ledger()).containsExactly("QUEUED ", "QUEUED slow.example", "QUEUED slow.example");
    }

    @Test
    @Timeout(60)
    void a_start_that_gets_in_the_way_of_somebody_who_enters_the_same_people_begins_again() throws SQLException {
        readers();
        UUID issue = desk.handedOut();
        List<String> slow = tables.rows("select id from subscriber where address like '%@slow.example' order by id");
        try (Connection other = connections.getConnection()) {
            other.setAutoCommit(false);
            enter(other, issue, slow.get(1));
            CompletableFuture<Void> start = CompletableFuture.runAsync(() -> start("slow.example"));
            while (tables.rows("select 1 from pg_stat_activity where wait_event_type = 'Lock'")
                    .isEmpty()) {
                Thread.onSpinWait();
            }

            // Each waits for the other now, and the database ends one of them.
            try {
                enter(other, issue, slow.get(0));
                other.commit();
            } catch (SQLException chosen) {
                assertThat(chosen.getSQLState()).isEqualTo("40P01");
                other.rollback();
            }
            start.join();
            other.setAutoCommit(true);
        }

        assertThat(ledger()).containsExactly("QUEUED slow.example", "QUEUED slow.example");
        assertThat(waiting()).containsExactly(" 1");
    }

    @Test
    void what_waits_for_a_domain_is_taken_over_when_no_copy_with_its_limit_is_left() {
        UUID issue = handedOutByACopyWithALimit();
        AdoptLimitsJob another = job();

        another.tick();
        clock.advance(config.claimLease().minus(Duration.ofSeconds(1)));
        another.tick();
        assertThat(waiting()).contains("slow.example 2");
        clock.advance(Duration.ofSeconds(1));
        another.tick();

        assertThat(waiting()).containsExactly(" 1", " 2");
        everybodyGetsOne(issue);
    }

    @Test
    void what_was_put_off_for_a_domain_is_taken_over_too() {
        readers();
        desk.entered();
        tables.change("update delivery set domain = 'slow.example', status = 'DEFERRED', not_before = now()");
        AdoptLimitsJob another = job();

        another.tick();
        clock.advance(config.claimLease());
        another.tick();

        assertThat(ledger()).containsOnly("DEFERRED ");
    }

    @Test
    void nothing_is_taken_over_while_somebody_takes_slots_of_its_domain_or_the_issue_is_halted() {
        UUID issue = handedOutByACopyWithALimit();
        AdoptLimitsJob another = job();
        another.tick();

        tables.change("insert into rate (name, next_at) values ('slow.example', now())");
        clock.advance(config.claimLease());
        another.tick();
        tables.change("delete from rate");
        EditorsDesk.act(issue, "halt").statusCode(200);
        another.tick();
        clock.advance(config.claimLease());
        another.tick();
        EditorsDesk.act(issue, "resume").statusCode(200);
        another.tick();

        assertThat(waiting()).containsExactly(" 1", "slow.example 2");
    }

    @Test
    void what_a_worker_holds_stays_its_own() {
        UUID issue = handedOutByACopyWithALimit();
        tables.change("""
            update delivery_batch
            set worker = gen_random_uuid(), lease_until = now() + interval '5 minutes'
            where domain = 'slow.example'
            """);

        start();

        assertThat(waiting()).containsExactly(" 1", "slow.example 2");
        tables.change("update delivery_batch set lease_until = now() - interval '1 second' where worker is not null");
        start();
        everybodyGetsOne(issue);
    }

    private UUID handedOutByACopyWithALimit() {
        readers();
        UUID issue = desk.released();
        QuarkusTransaction.requiringNew()
                .run(() -> new FanOut(database, issues, limits("slow.example"), config, clock).run(issue));
        return issue;
    }

    private void readers() {
        Stream.of("reader@example.org", "a@slow.example", "b@slow.example").forEach(newsroom::subscriber);
    }

    private void everybodyGetsOne(UUID issue) {
        newsroom.tick();
        newsroom.tick();
        assertThat(mailbox.all())
                .extracting(ReceivedMail::to)
                .containsExactlyInAnyOrder("reader@example.org", "a@slow.example", "b@slow.example");
        EditorsDesk.report(issue).body("status", equalTo("SENT"));
    }

    private void start(String... domains) {
        job(domains).start(new StartupEvent());
    }

    /** Of another copy of the program, with limits of its own. */
    private AdoptLimitsJob job(String... domains) {
        return new AdoptLimitsJob(new AdoptLimits(database, limits(domains), config), config, clock);
    }

    private static DomainLimits limits(String... domains) {
        SmallRyeConfigBuilder settings = new SmallRyeConfigBuilder().withMapping(RateConfig.class);
        if (domains.length > 0) {
            settings.withDefaultValue(
                    "case-review-update.delivery.rate.per-domain", String.join(":1,", domains) + ":1");
        }
        return new DomainLimits(settings.build().getConfigMapping(RateConfig.class));
    }

    private List<String> ledger() {
        return tables.rows("select status || ' ' || domain from delivery order by domain");
    }

    private List<String> waiting() {
        return tables.rows("select domain || ' ' || cardinality(subscribers) from delivery_batch order by 1");
    }

    private static void enter(Connection connection, UUID issue, String subscriber) throws SQLException {
        change(
                connection,
                "insert into delivery (issue_id, subscriber_id) values (?, ?) on conflict do nothing",
                issue,
                UUID.fromString(subscriber));
    }

    private static void change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
