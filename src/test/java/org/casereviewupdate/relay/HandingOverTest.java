package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.casereviewupdate.relay.TestRelay.MESSAGE;
import static org.casereviewupdate.relay.TestRelay.TO_ANN;
import static org.casereviewupdate.relay.TestRelay.TO_BEN;
import static org.casereviewupdate.support.SmtpAct.drop;
import static org.casereviewupdate.support.SmtpAct.dropAfter;
import static org.casereviewupdate.support.SmtpAct.raw;
import static org.casereviewupdate.support.SmtpAct.reply;
import static org.casereviewupdate.support.SmtpAct.silence;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.TestCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One message to the relay: at which stage it stopped and what the relay said, and whether the connection is still good. */
class HandingOverTest {

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private Relay relay = TestRelay.at(server).relay();

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_message_arrives_byte_for_byte(boolean pipelining) throws RelayUnavailable {
        offerPipelining(pipelining);

        Handover handover = send(TO_ANN);

        assertThat(handover).isEqualTo(new Handover(Stage.ANSWER, 250, "2.0.0", "Queued"));
        assertThat(handover.accepted()).isTrue();
        assertThat(server.received()).singleElement().satisfies(message -> {
            assertThat(message.sender()).isEqualTo("bounce+1@charity.example");
            assertThat(message.recipient()).isEqualTo("ann.reader@example.org");
            assertThat(message.raw()).isEqualTo(MESSAGE.toBytes());
        });
    }

    @Test
    void dots_are_stuffed_on_the_wire() throws RelayUnavailable {
        EncodedMessage dots = TestRelay.message(".\r\n..\r\n.x\r\nx.\r\n\r\n.\r\n");

        try (RelayConnection connection = relay.connect()) {
            connection.send(TO_ANN, dots);
        }

        assertThat(server.received())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("..\r\n...\r\n..x\r\nx.\r\n\r\n..\r\n"));
    }

    @Test
    void a_group_leaves_without_waiting_where_the_relay_allows_it() throws RelayUnavailable {
        // given a relay that says nothing before it has seen DATA
        server.on(Moment.MAIL, peer -> {});
        server.on(Moment.RCPT, peer -> {});
        server.on(Moment.DATA, reply("250 Sender ok", "250 Recipient ok").then(reply("354 Go ahead")));

        Handover handover = send(TO_ANN);

        assertThat(handover.accepted()).isTrue();
    }

    @Test
    void one_connection_carries_many_messages() throws RelayUnavailable {
        try (RelayConnection connection = relay.connect()) {
            for (int i = 0; i < 5; i++) {
                assertThat(connection.send(TO_ANN, MESSAGE).accepted()).isTrue();
            }
        }

        assertThat(server.received()).hasSize(5);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.commands()).endsWith("QUIT");
    }

    @Test
    void a_connection_is_replaced_after_its_number_of_messages() throws RelayUnavailable {
        use(TestRelay.at(server).replacedAfter(2));

        try (RelayConnection connection = relay.connect()) {
            connection.send(TO_ANN, MESSAGE);
            assertThat(connection.usable()).isTrue();
            connection.send(TO_BEN, MESSAGE);
            assertThat(connection.usable()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA", "DOT, ANSWER"})
    void D_25_a_refusal_is_told_with_its_stage_and_the_connection_is_kept(Moment moment, Stage stage)
            throws RelayUnavailable {
        for (boolean pipelining : new boolean[] {true, false}) {
            for (String refusal : List.of("451 4.3.0 Try later", "550 5.1.1 Nobody here", "554 No")) {
                offerPipelining(pipelining);
                server.once(moment, reply(refusal));

                try (RelayConnection connection = relay.connect()) {
                    Handover refused = connection.send(TO_ANN, MESSAGE);
                    Handover next = connection.send(TO_BEN, MESSAGE);

                    assertThat(refused.stage()).isEqualTo(stage);
                    assertThat(refused.code()).isEqualTo(Integer.parseInt(refusal.substring(0, 3)));
                    assertThat(next.accepted()).isTrue();
                }
            }
        }
    }

    @Test
    void D_25_a_reply_of_many_lines_is_read_whole() throws RelayUnavailable {
        server.on(Moment.RCPT, reply("550-5.7.1 First line", "550-5.7.1 second line", "550 5.7.1 last line"));

        assertThat(send(TO_ANN))
                .isEqualTo(new Handover(Stage.RECIPIENT, 550, "5.7.1", "First line second line last line"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"250", "250 ", "250 2.0.0"})
    void a_code_may_stand_alone(String line) throws RelayUnavailable {
        server.on(Moment.DOT, reply(line));

        assertThat(send(TO_ANN).accepted()).isTrue();
    }

    @Test
    void a_refused_recipient_in_a_group_that_was_told_to_go_on_gets_a_lone_dot() throws RelayUnavailable {
        // RFC 2920 section 3.1
        server.once(Moment.RCPT, reply("550 5.1.1 Nobody here"));
        server.once(Moment.DATA, reply("354 Go on all the same"));
        server.once(Moment.DOT, reply("554 5.5.1 No recipients"));

        try (RelayConnection connection = relay.connect()) {
            assertThat(connection.send(TO_ANN, MESSAGE).stage()).isEqualTo(Stage.RECIPIENT);
            assertThat(connection.send(TO_BEN, MESSAGE).accepted()).isTrue();
        }

        assertThat(server.received().get(0).raw()).isEmpty();
        assertThat(server.received().get(1).raw()).isEqualTo(MESSAGE.toBytes());
    }

    @Test
    void a_refused_sender_in_a_group_that_was_told_to_go_on_costs_the_connection() throws RelayUnavailable {
        server.on(Moment.MAIL, reply("550 5.7.1 Not you"));
        server.on(Moment.RCPT, reply("250 2.1.5 Go on all the same"));
        server.on(Moment.DATA, reply("354 Go on all the same"));

        try (RelayConnection connection = relay.connect()) {
            assertThat(connection.send(TO_ANN, MESSAGE).stage()).isEqualTo(Stage.SENDER);
            assertThat(connection.usable()).isFalse();
        }
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA", "DOT, ANSWER"})
    void D_14_after_421_the_connection_is_not_used_again(Moment moment, Stage stage) throws RelayUnavailable {
        server.on(moment, reply("421 4.3.2 Closing"));

        try (RelayConnection connection = relay.connect()) {
            Handover handover = connection.send(TO_ANN, MESSAGE);

            assertThat(handover).isEqualTo(new Handover(stage, 421, "4.3.2", "Closing"));
            assertThat(connection.usable()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA", "BODY, DATA", "DOT, ANSWER"})
    void D_13_a_drop_is_told_with_its_stage(Moment moment, Stage stage) throws RelayUnavailable {
        for (boolean pipelining : new boolean[] {true, false}) {
            offerPipelining(pipelining);
            server.once(moment, moment == Moment.BODY ? dropAfter(100_000) : drop());
            EncodedMessage huge = moment == Moment.BODY ? TestRelay.huge() : MESSAGE;

            try (RelayConnection connection = relay.connect()) {
                Handover handover = connection.send(TO_ANN, huge);

                assertThat(handover.stage()).isEqualTo(stage);
                assertThat(handover.code()).isZero();
                assertThat(connection.usable()).isFalse();
            }
        }
    }

    @Test
    void D_11_an_answer_cut_short_is_uncertain() throws RelayUnavailable {
        server.on(Moment.DOT, raw("250 2.0.0 Que").then(drop()));

        Handover handover = send(TO_ANN);

        assertThat(handover.uncertain()).isTrue();
        assertThat(handover.accepted()).isFalse();
    }

    @Test
    void D_12_silence_after_the_dot_is_uncertain_once_the_deadline_has_passed() throws RelayUnavailable {
        use(TestRelay.at(server).impatientAfterTheDot());
        server.on(Moment.DOT, silence());

        try (RelayConnection connection = relay.connect()) {
            assertThat(connection.send(TO_ANN, MESSAGE).uncertain()).isTrue();
            assertThat(connection.usable()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello\r\n", "250-one\r\n550 two\r\n", "999 what\r\n", "354 more?\r\n", "2\r\n", "\0\0\0\r\n"})
    void garbage_after_the_dot_is_uncertain(String garbage) throws RelayUnavailable {
        server.on(Moment.DOT, raw(garbage));

        assertThat(send(TO_ANN).uncertain()).isTrue();
    }

    @Test
    void a_reply_without_end_is_cut_off() throws RelayUnavailable {
        server.on(Moment.DOT, raw("250 " + "x".repeat(5_000)));

        assertThat(send(TO_ANN).uncertain()).isTrue();
    }

    @Test
    void a_reply_of_endless_lines_is_cut_off() throws RelayUnavailable {
        server.on(Moment.DOT, raw("250-and\r\n".repeat(1_000)));

        assertThat(send(TO_ANN).uncertain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA"})
    void silence_before_the_message_ends_at_the_deadline(Moment moment, Stage stage) throws RelayUnavailable {
        use(TestRelay.at(server).impatientBeforeTheMessage());
        server.on(moment, silence());

        Handover handover = send(TO_ANN);

        assertThat(handover.stage()).isEqualTo(stage);
        assertThat(handover.code()).isZero();
    }

    @Test
    void D_26_a_relay_that_stops_reading_has_not_got_the_message() throws RelayUnavailable {
        use(TestRelay.at(server).impatientWhileWriting());
        server.on(Moment.BODY, peer -> LockSupport.parkNanos(2_000_000_000L));

        Handover handover = send(TO_ANN, TestRelay.huge());

        assertThat(handover.stage()).isEqualTo(Stage.DATA);
        assertThat(handover.code()).isZero();
    }

    @Test
    void under_tls_too_it_is_known_whether_the_dot_has_left() throws RelayUnavailable {
        server.withTls(TestCertificates.showing(TestCertificates.good()));
        server.once(Moment.BODY, dropAfter(100_000));
        server.once(Moment.DOT, drop());

        assertThat(send(TO_ANN, TestRelay.huge()))
                .returns(Stage.DATA, Handover::stage)
                .returns(0, Handover::code);
        assertThat(send(TO_ANN).uncertain()).isTrue();
    }

    @Test
    void a_reply_nobody_asked_for_ends_the_connection() throws RelayUnavailable {
        server.on(Moment.DOT, raw("250 2.0.0 Queued\r\n250 2.0.0 Queued\r\n"));

        try (RelayConnection connection = relay.connect()) {
            Handover first = connection.send(TO_ANN, MESSAGE);
            Handover second = connection.send(TO_BEN, MESSAGE);

            assertThat(first.accepted()).isTrue();
            assertThat(second.accepted()).isFalse();
        }
    }

    @Test
    void a_connection_lost_while_idle_is_seen_before_a_message_is_risked() throws Exception {
        try (RelayConnection connection = relay.connect()) {
            server.close();
            await().until(() -> !connection.usable());

            assertThat(connection.send(TO_ANN, MESSAGE).stage()).isEqualTo(Stage.CONNECT);
        }
    }

    @Test
    void what_the_relay_says_about_an_address_is_not_kept() throws RelayUnavailable {
        server.on(
                Moment.RCPT,
                reply("550-5.1.1 <ann.reader@example.org> unknown,", "550 5.1.1 no mailbox Ann.Reader, sorry\u0007"));

        assertThat(send(TO_ANN).text()).isEqualTo("<address> unknown, no mailbox <address>, sorry");
    }

    @Test
    void an_interrupted_worker_learns_how_far_the_message_had_come() throws RelayUnavailable {
        Thread worker = Thread.currentThread();
        server.on(Moment.DOT, peer -> worker.interrupt());

        Handover handover = send(TO_ANN);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(handover.uncertain()).isTrue();
    }

    private Handover send(Envelope envelope) throws RelayUnavailable {
        return send(envelope, MESSAGE);
    }

    private Handover send(Envelope envelope, EncodedMessage message) throws RelayUnavailable {
        try (RelayConnection connection = relay.connect()) {
            return connection.send(envelope, message);
        }
    }

    private void use(TestRelay settings) {
        relay.close();
        relay = settings.relay();
    }

    private void offerPipelining(boolean pipelining) {
        server.offering(pipelining ? new String[] {"PIPELINING", "ENHANCEDSTATUSCODES"} : new String[0]);
    }

    /** More than the buffers between two sockets hold. */
}
