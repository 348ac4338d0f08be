package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that allows ten messages a second. Three dispatchers with a clerk each share nothing but the database, as replicas do. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = ScriptedRelay.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PaceTest.TenASecond.class, restrictToAnnotatedClass = true)
class PaceTest {

    private static final int READERS = 25;

    private final Stamps stamps = new Stamps();

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    FanOut fanOut;

    @Inject
    Slots slots;

    @Inject
    RateConfig rates;

    @Inject
    Replicas replicas;

    @BeforeEach
    void the_relay_writes_down_when_each_message_came() {
        relay.reset();
        stamps.takenBy(relay);
    }

    @Test
    void d_30_never_more_than_the_limit_in_any_second_over_three_replicas() {
        fannedOut();

        replicas.send(3);

        assertThat(stamps.count()).isEqualTo(READERS);
        assertThat(stamps.mostInASecond("")).isLessThanOrEqualTo(10);
    }

    @Test
    void d_30_what_waits_for_its_slot_when_the_issue_is_halted_does_not_leave() {
        UUID issue = fannedOut();
        relay.on(ScriptedSmtpServer.Moment.DOT, peer -> {
            admin().body(Map.of("reason", "An error in it"))
                    .post("/api/v1/issues/" + issue + "/halt")
                    .then()
                    .statusCode(200);
            peer.say("250 2.0.0 Queued");
        });

        replicas.send(1);

        // One that asked for the halt, and at most those judged before it in the quarter of a second ahead of their
        // slots.
        assertThat(relay.received()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void what_waits_for_its_slot_is_refused_when_the_program_stops() {
        Pace pace = new Pace(slots, rates);
        List<CompletableFuture<Boolean>> gates = Stream.generate(
                        () -> pace.next(null, () -> CompletableFuture.completedFuture(true))
                                .toCompletableFuture())
                .limit(30)
                .toList();

        pace.stop(new ShutdownEvent());

        assertThat(gates).extracting(CompletableFuture::join).contains(false);
        assertThat(pace.next(null, () -> CompletableFuture.completedFuture(true)))
                .isCompletedWithValue(false);
    }

    private UUID fannedOut() {
        Stream.iterate(0, i -> i + 1).limit(READERS).forEach(i -> newsroom.subscriber("reader" + i + "@example.org"));
        UUID issue = Issues.released(Map.of("note", "Hello"));
        fanOut.run(issue);
        return issue;
    }

    /** What the provider allows. */
    public static class TenASecond implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of("case-review-update.delivery.rate.per-second", "10");
        }

        @Override
        public void stop() {}
    }
}
