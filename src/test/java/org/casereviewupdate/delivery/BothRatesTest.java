package org.casereviewupdate.delivery;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.casereviewupdate.delivery.PaceQueue.Waiting;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that allows twelve messages a second, and a recipient domain that wants no more than five of them. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = ScriptedRelay.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = BothRatesTest.TwelveASecondAndFive.class, restrictToAnnotatedClass = true)
class BothRatesTest {

    private final Stamps stamps = new Stamps();

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    FanOut fanOut;

    @Inject
    DataSource database;

    @Inject
    Slots slots;

    @Inject
    RateConfig rates;

    @Inject
    DomainLimits limits;

    @Inject
    Replicas replicas;

    @BeforeEach
    void the_relay_writes_down_when_each_message_came() {
        relay.reset();
        stamps.takenBy(relay);
    }

    @Test
    void d_30_neither_the_provider_nor_a_domain_ever_gets_more_than_its_limit_in_any_second_over_three_replicas() {
        readers("slow.example", 12);
        readers("example.org", 24);

        fanOut.run(Issues.released(Map.of("note", "Hello")));
        // A worker that finds only domains at rest, for as long as it is patient, leaves them to the next tick.
        for (int tick = 0; tick < 20 && stamps.count() < 36; tick++) {
            replicas.send(3);
        }

        assertThat(stamps.count()).isEqualTo(36);
        assertThat(stamps.mostInASecond("")).isLessThanOrEqualTo(12);
        assertThat(stamps.mostInASecond("@slow.example")).isLessThanOrEqualTo(5);
    }

    @Test
    void d_30_no_more_messages_of_a_domain_are_claimed_while_one_waits_for_both() {
        Pace pace = new Pace(slots, rates);
        DomainPace domains = new DomainPace(slots, pace);
        Rate slow = limits.rate("slow.example");

        List<CompletableFuture<Boolean>> gates = Stream.generate(
                        () -> pace.next(slow, () -> CompletableFuture.completedFuture(true))
                                .toCompletableFuture())
                .limit(6)
                .toList();

        assertThat(domains.take(slow, 1)).isEmpty();
        assertThat(gates).extracting(CompletableFuture::join).containsOnly(true);
        assertThat(domains.take(slow, 1)).hasSize(1);
        pace.stop(new ShutdownEvent());
    }

    @Test
    void d_30_nothing_is_claimed_for_a_domain_whose_gate_stays_closed_for_long() {
        Pace pace = new Pace(slots, rates);
        DomainPace domains = new DomainPace(slots, pace);
        Rate rare = limits.rate("rare.example");

        assertThat(pace.next(rare, () -> CompletableFuture.completedFuture(true))
                        .toCompletableFuture()
                        .join())
                .isTrue();

        assertThat(domains.take(rare, 1)).isEmpty();
        pace.stop(new ShutdownEvent());
    }

    @Test
    void d_30_a_message_that_waits_for_both_leaves_also_where_the_database_is_slow() {
        Slots far = new Slots(LateDatabase.answers(database, () -> 100));
        Pace pace = new Pace(far, rates);
        Supplier<CompletionStage<Boolean>> judge =
                () -> CompletableFuture.supplyAsync(() -> true, delayedExecutor(100, TimeUnit.MILLISECONDS));

        for (int i = 0; i < 12; i++) {
            Rate domain = i % 4 == 3 ? limits.rate("slow.example") : null;
            assertThat(pace.next(domain, judge)
                            .toCompletableFuture()
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join())
                    .isTrue();
        }
        pace.stop(new ShutdownEvent());
    }

    @Test
    void d_30_a_clock_that_was_set_back_keeps_no_domain_closed() throws SQLException {
        Pace pace = new Pace(slots, rates);
        Rate early = new Rate("early.example", 5);
        slots.take(early.atTheGate(), 1, TimeUnit.HOURS.toNanos(1));

        assertThat(new DomainPace(slots, pace).take(early, 1)).hasSize(1);
        assertThat(pace.next(early, () -> CompletableFuture.completedFuture(true))
                        .toCompletableFuture()
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join())
                .isTrue();
        pace.stop(new ShutdownEvent());
    }

    @Test
    void a_database_that_goes_away_between_two_slots_is_asked_again_for_the_next_one_only() {
        AtomicInteger asked = new AtomicInteger();
        DomainGates gates = new DomainGates(new Slots(LateDatabase.asked(database, () -> {
            asked.incrementAndGet();
            throw new IllegalStateException("It is away");
        })));
        Rate slow = limits.rate("slow.example");
        long slot = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);

        assertThat(gates.open(slow, slot)).isFalse();

        assertThat(asked).hasValue(1);
        assertThat(gates.closedFor(slow, slot)).isPositive();
    }

    @Test
    void a_slot_that_is_too_near_for_asking_for_a_domain_goes_to_whoever_needs_none() {
        PaceQueue queue = new PaceQueue(slots);
        Waiting limited = waiting(limits.rate("slow.example"));
        Waiting free = waiting(null);
        queue.addLast(limited);
        queue.addLast(free);

        long soon = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);

        assertThat(queue.next(soon, System.nanoTime() + Rate.LATE / 2)).isEqualTo(free);
        assertThat(queue.next(soon, System.nanoTime())).isNull();
        assertThat(queue.next(soon, soon)).isEqualTo(limited);
    }

    @Test
    void no_time_is_allowed_for_asking_for_a_domain_that_is_closed() {
        PaceQueue queue = new PaceQueue(slots);
        Rate other = new Rate("closed.example", 1);
        queue.addLast(waiting(other));
        long slot = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);

        assertThat(queue.asking(0)).isPositive();
        assertThat(queue.next(slot, slot)).isNotNull();
        queue.addLast(waiting(other));

        assertThat(queue.asking(0)).isZero();
    }

    @Test
    void what_waits_for_both_is_refused_when_the_program_stops() {
        Pace pace = new Pace(slots, rates);
        List<CompletableFuture<Boolean>> gates = Stream.generate(
                        () -> pace.next(limits.rate("rare.example"), () -> CompletableFuture.completedFuture(true))
                                .toCompletableFuture())
                .limit(3)
                .toList();

        pace.stop(new ShutdownEvent());

        assertThat(gates).extracting(CompletableFuture::join).contains(false);
    }

    @Test
    void d_30_a_domain_keeps_its_limit_however_many_wait_for_both_at_once_in_two_replicas() {
        Pace one = new Pace(slots, rates);
        Pace other = new Pace(slots, rates);
        Rate slow = limits.rate("slow.example");

        CompletableFuture<?>[] gates = IntStream.range(0, 24)
                .mapToObj(i -> (i % 2 == 0 ? one : other)
                        .next(i < 12 ? slow : null, () -> CompletableFuture.completedFuture(true))
                        .thenRun(() -> stamps.put(i + (i < 12 ? "@slow.example" : "@example.org"))))
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(gates).join();

        assertThat(stamps.count()).isEqualTo(24);
        assertThat(stamps.mostInASecond("")).isLessThanOrEqualTo(12);
        assertThat(stamps.mostInASecond("@slow.example")).isLessThanOrEqualTo(5);
        // Whoever came behind those who had to wait did not wait with them.
        assertThat(stamps.of("@example.org").get(11))
                .isLessThan(stamps.of("@slow.example").get(11));
        Stream.of(one, other).forEach(pace -> pace.stop(new ShutdownEvent()));
    }

    private void readers(String domain, int count) {
        for (int i = 0; i < count; i++) {
            newsroom.subscriber("reader" + i + "@" + domain);
        }
    }

    private static Waiting waiting(@Nullable Rate domain) {
        return new Waiting(domain, () -> CompletableFuture.completedFuture(true), new CompletableFuture<>());
    }

    /** What the provider allows, and what the domain wants. */
    public static class TwelveASecondAndFive implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "case-review-update.delivery.rate.per-second", "12",
                    "case-review-update.delivery.rate.per-domain", "slow.example:5,rare.example:0.5");
        }

        @Override
        public void stop() {}
    }
}
