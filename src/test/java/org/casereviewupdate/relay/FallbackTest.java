package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.casereviewupdate.relay.TestRelay.MESSAGE;
import static org.casereviewupdate.relay.TestRelay.TO_ANN;
import static org.casereviewupdate.support.SmtpAct.reply;

import java.time.Duration;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the second relay is asked, and when not. */
class FallbackTest {

    private final ScriptedSmtpServer first = ScriptedSmtpServer.start();
    private final ScriptedSmtpServer second = ScriptedSmtpServer.start().offering("PIPELINING", "AUTH XOAUTH2");
    private final Relay relay = TestRelay.at(first).fallbackTo(second.port()).relay();

    @AfterEach
    void close() {
        relay.close();
        first.close();
        second.close();
    }

    @Test
    void the_first_relay_is_used_while_it_is_there() throws RelayUnavailable {
        send();

        assertThat(first.received()).hasSize(1);
        assertThat(second.connections()).isZero();
    }

    @Test
    void the_second_relay_is_used_when_the_first_cannot_be_reached() throws RelayUnavailable {
        first.close();

        send();

        assertThat(second.received()).hasSize(1);
        assertThat(second.commands()).anyMatch(line -> line.startsWith("AUTH XOAUTH2 "));
    }

    @Test
    void the_second_relay_is_used_when_the_first_refuses_the_session() throws RelayUnavailable {
        first.on(Moment.GREETING, reply("421 4.3.2 Busy"));

        send();

        assertThat(second.received()).hasSize(1);
    }

    @Test
    void a_refused_message_is_not_tried_elsewhere() throws RelayUnavailable {
        first.on(Moment.RCPT, reply("550 5.1.1 Nobody here"));

        send();

        assertThat(second.connections()).isZero();
    }

    @Test
    void of_two_that_are_not_there_the_first_is_told() {
        first.on(Moment.GREETING, reply("554 5.3.2 Not today"));
        second.on(Moment.AUTH, reply("535 5.7.8 Token expired"));

        RelayUnavailable unavailable = catchThrowableOfType(RelayUnavailable.class, relay::connect);

        assertThat(unavailable.handover().code()).isEqualTo(554);
        assertThat(unavailable.getSuppressed())
                .singleElement()
                .extracting(other -> ((RelayUnavailable) other).handover().stage())
                .isEqualTo(Stage.SESSION);
    }

    @Test
    void a_first_relay_that_failed_is_not_asked_for_each_connection() throws RelayUnavailable {
        first.once(Moment.GREETING, reply("421 4.3.2 Busy"));

        send();
        send();

        assertThat(first.connections()).isEqualTo(1);
        assertThat(second.received()).hasSize(2);
    }

    @Test
    void a_first_relay_that_failed_is_asked_when_the_second_fails() throws RelayUnavailable {
        first.once(Moment.GREETING, reply("421 4.3.2 Busy"));
        send();
        second.close();

        send();

        assertThat(first.received()).hasSize(1);
    }

    @Test
    void a_relay_with_no_room_for_one_mail_more_is_not_left_by_the_issue() throws RelayUnavailable {
        first.once(Moment.GREETING, reply("421 4.7.0 Too many connections"));

        relay.send(TO_ANN, MESSAGE, Duration.ofSeconds(20));
        send();

        assertThat(second.received()).hasSize(1);
        assertThat(first.received()).hasSize(1);
    }

    @Test
    void d_27_a_first_relay_that_refused_us_is_left_alone_while_the_second_takes_mail() throws RelayUnavailable {
        first.offering("AUTH PLAIN").on(Moment.AUTH, reply("535 5.7.8 Not you"));
        Relay impatient = TestRelay.at(first)
                .login("news", "secret")
                .restingFor(Duration.ZERO)
                .fallbackTo(second.port())
                .relay();
        try {
            impatient.connect().close();
            impatient.connect().close();
            second.close();

            assertThat(catchThrowableOfType(RelayUnavailable.class, impatient::connect))
                    .isNotNull();
            assertThat(first.connections()).isEqualTo(1);
        } finally {
            impatient.close();
        }
    }

    private void send() throws RelayUnavailable {
        try (RelayConnection connection = relay.connect()) {
            connection.send(TO_ANN, MESSAGE);
        }
    }
}
