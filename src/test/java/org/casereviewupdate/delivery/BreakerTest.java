package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.AUTH;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.GREETING;
import static org.casereviewupdate.support.SmtpAct.reply;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.KeptConnections;
import org.casereviewupdate.relay.LoopbackRelay;
import org.casereviewupdate.relay.RelayConnection;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may go to the relay, and when. */
class BreakerTest {

    private static final Handover AWAY = new Handover(Stage.CONNECT, 421, null, "Busy");
    private static final Handover SILENT = new Handover(Stage.RECIPIENT, 0, null, "No answer in time");
    private static final Handover REFUSED = new Handover(Stage.SESSION, 535, "5.7.8", "Wrong");
    private static final DeliveryConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(DeliveryConfig.class)
            .withConverter(Duration.class, 100, new DurationConverter())
            .withConverter(MemorySize.class, 100, new MemorySizeConverter())
            .build()
            .getConfigMapping(DeliveryConfig.class);

    private final MovableClock clock = new MovableClock();
    private final ScriptedSmtpServer server = ScriptedSmtpServer.start().offering("AUTH PLAIN");
    private final LoopbackRelay relay = LoopbackRelay.withLogin(server.port());
    private final KeptConnections connections = relay.connections();
    private final Breaker breaker = new Breaker(connections, CONFIG, clock);

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }

    @Test
    void at_first_one_tries_and_the_others_follow_when_it_has_carried_something() {
        assertThat(breaker.letsGoOn(false)).isFalse();
        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.mayTry()).isFalse();
        assertThat(breaker.letsGoOn(false)).isFalse();

        breaker.worked();

        assertThat(breaker.letsGoOn(false)).isTrue();
    }

    @Test
    void who_found_nothing_to_carry_leaves_the_try_to_the_next() {
        breaker.mayTry();

        breaker.tried();

        assertThat(breaker.mayTry()).isTrue();
    }

    @Test
    void d_23_after_a_fault_all_rest_and_then_one_tries() {
        close(breaker);

        breaker.failed(AWAY);

        clock.advance(Duration.ofSeconds(29));
        assertThat(breaker.letsGoOn(true)).isFalse();
        assertThat(breaker.mayTry()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.mayTry()).isFalse();
    }

    @Test
    void d_23_a_clock_that_is_set_back_makes_no_hour_of_the_rest() {
        close(breaker);
        breaker.failed(AWAY);

        clock.advance(Duration.ofHours(-1));

        assertThat(breaker.mayTry()).isTrue();
    }

    @Test
    void d_23_who_tries_in_vain_rests_too() {
        breaker.mayTry();
        server.on(GREETING, reply("421 4.3.2 Busy"));

        assertThat(breaker.connect(true)).isEmpty();

        assertThat(breaker.letsGoOn(true)).isFalse();
        assertThat(breaker.connect(true)).isEmpty();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void those_who_find_out_later_do_not_prolong_the_rest() {
        close(breaker);
        breaker.failed(AWAY);
        clock.advance(Duration.ofSeconds(20));

        breaker.failed(AWAY);

        clock.advance(Duration.ofSeconds(10));
        assertThat(breaker.mayTry()).isTrue();
    }

    @Test
    void kept_connections_are_given_up_with_a_fault() {
        close(breaker);
        connections.giveBack(breaker.connect(false).orElseThrow());

        breaker.failed(AWAY);

        assertThat(connections.kept()).isEmpty();
    }

    @Test
    void a_connection_that_breaks_at_once_may_be_its_messages_fault_but_not_twice_in_a_row() {
        close(breaker);

        breaker.tookNothing(SILENT);
        breaker.carried();
        breaker.tookNothing(SILENT);
        assertThat(breaker.closed()).isTrue();

        breaker.tookNothing(SILENT);
        assertThat(breaker.closed()).isFalse();
    }

    @Test
    void d_27_the_third_refusal_is_the_last() {
        for (int i = 0; i < 3; i++) {
            assertThat(breaker.givenUp()).isEmpty();
            assertThat(breaker.mayTry()).isTrue();
            breaker.failed(REFUSED);
            clock.advance(Duration.ofSeconds(30));
        }

        assertThat(breaker.givenUp()).contains(REFUSED);
        clock.advance(Duration.ofDays(3));
        assertThat(breaker.mayTry()).isFalse();

        breaker.handedOver();
        assertThat(breaker.mayTry()).isTrue();
    }

    @Test
    void d_27_a_login_refused_all_of_a_sudden_is_not_tried_by_everybody() {
        close(breaker);
        server.on(AUTH, reply("535 5.7.8 Wrong"));

        Stream.generate(() -> CompletableFuture.supplyAsync(this::connect))
                .limit(8)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(server.commands())
                .filteredOn(line -> line.startsWith("AUTH"))
                .hasSizeBetween(1, 2);
        assertThat(breaker.givenUp()).isEmpty();
    }

    private Optional<RelayConnection> connect() {
        return breaker.connect(false);
    }

    private static void close(Breaker breaker) {
        breaker.mayTry();
        breaker.worked();
    }
}
