package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recipient domain that wants no more than five messages a second, and others that have no such wish. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = ScriptedRelay.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = DomainPaceTest.FiveASecond.class, restrictToAnnotatedClass = true)
class DomainPaceTest {

    private final Stamps stamps = new Stamps();

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    FanOut fanOut;

    @Inject
    Replicas replicas;

    @Inject
    Slots slots;

    @Inject
    DomainLimits limits;

    @Inject
    Ledger ledger;

    @BeforeEach
    void the_relay_writes_down_when_each_message_came() {
        relay.reset();
        stamps.takenBy(relay);
    }

    @Test
    void d_30_a_domain_never_gets_more_than_its_limit_in_any_second_over_three_replicas() {
        readers("slow.example", 14);
        readers("example.org", 60);

        fannedOut();
        replicas.send(3);

        assertThat(stamps.of("@slow.example")).hasSize(14);
        assertThat(stamps.mostInASecond("@slow.example")).isLessThanOrEqualTo(5);
    }

    @Test
    void d_30_a_slow_domain_does_not_keep_the_others_waiting() {
        readers("slow.example", 10);
        readers("example.org", 60);

        fannedOut();
        // A worker that finds only domains at rest, for as long as it is patient, leaves them to the next tick.
        for (int tick = 0; tick < 20 && stamps.of("@slow.example").size() < 10; tick++) {
            replicas.send(1);
        }

        List<Long> others = stamps.of("@example.org");
        List<Long> slow = stamps.of("@slow.example");
        assertThat(others).hasSize(60);
        assertThat(others.get(59)).isLessThan(slow.get(9));
    }

    @Test
    void d_30_waiting_for_the_turn_of_a_domain_makes_no_claim_older() throws SQLException {
        readers("slow.example", 1);
        UUID issue = fannedOut();
        long before = System.nanoTime();
        slots.take(limits.rate("slow.example"), 2, TimeUnit.MILLISECONDS.toNanos(300));

        List<Claim> claims = ledger.claim(issue, UUID.randomUUID(), 1);

        assertThat(claims)
                .singleElement()
                .satisfies(
                        claim -> assertThat(claim.asked() - before).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(200)));
    }

    private void readers(String domain, int count) {
        for (int i = 0; i < count; i++) {
            newsroom.subscriber("reader" + i + "@" + domain);
        }
    }

    private UUID fannedOut() {
        UUID issue = Issues.released(Map.of("note", "Hello"));
        fanOut.run(issue);
        return issue;
    }

    /** What the domain wants. */
    public static class FiveASecond implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of("case-review-update.delivery.rate.per-domain", "slow.example:5,another.example:0.5");
        }

        @Override
        public void stop() {}
    }
}
