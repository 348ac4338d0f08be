package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.relay.TestRelay.MESSAGE;
import static org.casereviewupdate.relay.TestRelay.TO_ANN;
import static org.casereviewupdate.support.SmtpAct.raw;
import static org.casereviewupdate.support.SmtpAct.trickle;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies without end, without sense or without haste: each is bounded, and has its class by the stage at which it came. */
class HostileRelayTest {

    private static final Map<Moment, Stage> STAGES = Map.of(
            Moment.GREETING, Stage.CONNECT,
            Moment.EHLO, Stage.CONNECT,
            Moment.MAIL, Stage.SENDER,
            Moment.RCPT, Stage.RECIPIENT,
            Moment.DATA, Stage.DATA,
            Moment.DOT, Stage.ANSWER);

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private final Relay relay = TestRelay.at(server)
            .impatientBeforeTheMessage()
            .impatientAfterTheDot()
            .relay();

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }

    static Stream<Arguments> hostilities() {
        Map<String, SmtpAct> acts = Map.of(
                "endless continuation", raw("250-and\r\n".repeat(10_000)),
                "a line of 1 MB", raw("250 " + "x".repeat(1_000_000) + "\r\n"),
                "1 MB without an end of line", raw("x".repeat(1_000_000)),
                "eight-bit garbage", raw("\u00ff\u00fe\u0080\u00c3\u0000\r\n"),
                // Each octet is sooner than the deadline, the whole line is not.
                "one octet at a time", trickle("250 2.0.0 Take your time\r\n", Duration.ofMillis(100)));
        return STAGES.keySet().stream()
                .flatMap(moment ->
                        acts.entrySet().stream().map(act -> Arguments.of(moment, act.getKey(), act.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hostilities")
    void d_26_a_reply_is_bounded_in_size_and_time(Moment moment, String name, SmtpAct act) {
        server.on(moment, act);

        assertThat(handOver()).returns(STAGES.get(moment), Handover::stage).returns(0, Handover::code);
    }

    private Handover handOver() {
        try (RelayConnection connection = relay.connect()) {
            return connection.send(TO_ANN, MESSAGE);
        } catch (RelayUnavailable unavailable) {
            return unavailable.handover();
        }
    }
}
