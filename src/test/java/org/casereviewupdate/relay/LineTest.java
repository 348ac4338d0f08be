package org.casereviewupdate.relay;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.casereviewupdate.relay.TestCargo.recipient;
import static org.casereviewupdate.relay.TestRelay.MESSAGE;
import static org.casereviewupdate.support.SmtpAct.drop;
import static org.casereviewupdate.support.SmtpAct.raw;
import static org.casereviewupdate.support.SmtpAct.readText;
import static org.casereviewupdate.support.SmtpAct.reply;
import static org.casereviewupdate.support.SmtpAct.silence;
import static org.casereviewupdate.support.SmtpAct.waitFor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.relay.LineEnd.Why;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Entry;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.TestCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many messages on one connection: what the ledger hears, in which order, and that no dot leaves before its gate opens. */
class LineTest {

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private Relay relay = TestRelay.at(server).relay();

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void parcels_follow_each_other_in_order(boolean pipelining) throws Exception {
        offerPipelining(pipelining);
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end).isEqualTo(new LineEnd(Why.EXHAUSTED, null, null));
        assertThat(cargo.ledger())
                .containsExactly("begin 1", "ANSWER 250, begin 2", "ANSWER 250, begin 3", "ANSWER 250");
        assertThat(server.received()).extracting("recipient").containsExactly(recipient(1), recipient(2), recipient(3));
        assertThat(server.received()).allSatisfy(mail -> assertThat(mail.raw()).isEqualTo(MESSAGE.toBytes()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_dot_leaves_before_its_gate_opens(boolean pipelining) throws Exception {
        // given a ledger that takes its time over the second parcel
        offerPipelining(pipelining);
        server.on(Moment.BODY, readText(MESSAGE.size()));
        CompletableFuture<Boolean> gate = new CompletableFuture<>();
        TestCargo cargo = TestCargo.of(3).gateBefore(2, gate);

        // when the whole text of the second has arrived
        CompletableFuture<LineEnd> end = begin(cargo);
        await().until(() -> happenings("text") == 2);

        // then its dot has not, until the gate opens
        assertThat(happenings(".")).isEqualTo(1);
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2");
        long opened = System.nanoTime();
        gate.complete(true);
        assertThat(end.get(20, SECONDS).why()).isEqualTo(Why.EXHAUSTED);
        assertThat(dots()).hasSize(3);
        assertThat(dots().get(1).nanos()).isGreaterThan(opened);
    }

    @Test
    void the_dot_and_the_next_envelope_come_together() throws Exception {
        // given texts that were read before, so that what comes with the dot was written with it
        server.on(Moment.BODY, readText(MESSAGE.size()));
        AtomicInteger together = new AtomicInteger();
        server.on(Moment.DOT, peer -> {
            together.addAndGet(peer.waiting() > "MAIL RCPT DATA".length() ? 1 : 0);
            peer.say("250 2.0.0 Queued");
        });

        run(TestCargo.of(5)
                .gate(parcel -> CompletableFuture.supplyAsync(() -> {
                    await().until(() -> happenings("text") == TestCargo.number(parcel));
                    return true;
                })));

        assertThat(together).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_gate_that_stays_shut_costs_the_connection_and_nothing_is_delivered(boolean pipelining) throws Exception {
        offerPipelining(pipelining);
        TestCargo cargo = TestCargo.of(3).gateBefore(2, CompletableFuture.completedStage(false));

        LineEnd end = run(cargo);

        assertThat(end.why()).isEqualTo(Why.GATE_SHUT);
        assertThat(end.takenBack()).isEqualTo(TestCargo.parcel(2));
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_refused_recipient_whose_text_is_awaited_gets_a_lone_dot_and_the_next_follows() throws Exception {
        // RFC 2920 section 3.1
        server.on(Moment.RCPT, recipient(2), reply("550 5.1.1 Nobody here"));
        server.on(Moment.DATA, peer -> peer.messages() == 1, reply("354 Go on all the same"));
        server.on(Moment.DOT, peer -> peer.recipient().isEmpty(), reply("554 5.5.1 No recipients"));
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end.why()).isEqualTo(Why.EXHAUSTED);
        assertThat(cargo.ledger())
                .containsExactly("begin 1", "ANSWER 250, begin 2", "RECIPIENT 550, begin 3", "ANSWER 250");
        assertThat(server.received()).extracting(mail -> mail.raw().length).containsExactly(size(), 0, size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void D_25_a_refused_recipient_is_entered_and_the_next_follows(boolean pipelining) throws Exception {
        offerPipelining(pipelining);
        server.on(Moment.RCPT, recipient(2), reply("550 5.1.1 Nobody here"));
        server.on(Moment.RCPT, recipient(3), reply("450 4.2.1 Later"));
        TestCargo cargo = TestCargo.of(4);

        LineEnd end = run(cargo);

        assertThat(end.why()).isEqualTo(Why.EXHAUSTED);
        assertThat(cargo.ledger())
                .containsExactly(
                        "begin 1",
                        "ANSWER 250, begin 2",
                        "RECIPIENT 550, begin 3",
                        "RECIPIENT 450, begin 4",
                        "ANSWER 250");
        assertThat(server.received()).extracting("recipient").containsExactly(recipient(1), recipient(4));
        assertThat(server.commands()).filteredOn("RSET"::equals).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"DATA, DATA", "DOT, ANSWER"})
    void D_25_a_refused_message_is_entered_and_the_next_follows(Moment moment, Stage stage) throws Exception {
        server.on(moment, recipient(2), reply("451 4.3.0 Try later"));
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end.why()).isEqualTo(Why.EXHAUSTED);
        assertThat(cargo.ledger())
                .containsExactly("begin 1", "ANSWER 250, begin 2", stage + " 451, begin 3", "ANSWER 250");
        assertThat(server.received()).last().extracting("recipient").isEqualTo(recipient(3));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_refused_sender_ends_the_line_and_says_nothing_about_the_parcel(boolean pipelining) throws Exception {
        offerPipelining(pipelining);
        server.on(Moment.MAIL, peer -> peer.messages() == 1, reply("451 4.7.1 Not now"));
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end)
                .isEqualTo(new LineEnd(
                        Why.SENDER_REFUSED, TestCargo.parcel(2), new Handover(Stage.SENDER, 451, "4.7.1", "Not now")));
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250");
    }

    @ParameterizedTest
    @CsvSource({"MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA"})
    void D_14_after_421_the_parcel_on_the_wire_is_taken_back(Moment moment, Stage stage) throws Exception {
        server.on(moment, peer -> peer.messages() == 1, reply("421 4.3.2 Closing"));
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end)
                .isEqualTo(new LineEnd(Why.BROKEN, TestCargo.parcel(2), new Handover(stage, 421, "4.3.2", "Closing")));
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void D_14_after_421_to_a_dot_the_outcome_is_entered_and_the_next_taken_back() throws Exception {
        server.on(Moment.DOT, recipient(2), reply("421 4.3.2 Closing"));
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end.why()).isEqualTo(Why.BROKEN);
        assertThat(end.takenBack()).isEqualTo(TestCargo.parcel(3));
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2", "ANSWER 421");
    }

    @ParameterizedTest
    @CsvSource({"MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA"})
    void D_13_after_a_drop_the_parcel_on_the_wire_is_taken_back(Moment moment, Stage stage) throws Exception {
        server.on(moment, peer -> peer.messages() == 1, drop());
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end.why()).isEqualTo(Why.BROKEN);
        assertThat(end.takenBack()).isEqualTo(TestCargo.parcel(2));
        assertThat(end.trouble()).returns(stage, Handover::stage).returns(0, Handover::code);
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void D_11_a_drop_after_the_dot_leaves_one_parcel_uncertain(boolean pipelining) throws Exception {
        offerPipelining(pipelining);
        server.on(Moment.DOT, recipient(2), drop());
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end.why()).isEqualTo(Why.BROKEN);
        assertThat(end.takenBack()).isEqualTo(pipelining ? TestCargo.parcel(3) : null);
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2", "ANSWER 0");
    }

    @Test
    void under_tls_too_a_line_goes_on_and_a_drop_leaves_one_uncertain() throws Exception {
        server.withTls(TestCertificates.showing(TestCertificates.good()));
        server.on(Moment.DOT, recipient(3), drop());
        TestCargo cargo = TestCargo.of(4);

        LineEnd end = run(cargo);

        assertThat(end.takenBack()).isEqualTo(TestCargo.parcel(4));
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2", "ANSWER 250, begin 3", "ANSWER 0");
    }

    @Test
    void a_connection_lost_while_the_gate_is_shut_has_delivered_nothing() throws Exception {
        CompletableFuture<Boolean> gate = new CompletableFuture<>();
        server.on(
                Moment.BODY,
                peer -> peer.messages() == 1,
                readText(MESSAGE.size()).then(drop()));
        TestCargo cargo = TestCargo.of(3).gateBefore(2, gate);
        CompletableFuture<LineEnd> end = begin(cargo);

        await().until(() -> happenings("text") == 1);
        gate.complete(true);

        assertThat(end.get(20, SECONDS).takenBack()).isNull();
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2", "DATA 0");
    }

    @ParameterizedTest
    @CsvSource({"421 4.4.2 Too slow, 421", "552 5.3.4 Too big, 552", "250 2.0.0 Queued, 0"})
    void a_reply_before_the_dot_ends_the_line_and_nothing_is_delivered(String words, int code) throws Exception {
        CompletableFuture<Boolean> gate = new CompletableFuture<>();
        server.on(
                Moment.BODY,
                peer -> peer.messages() == 1,
                readText(MESSAGE.size()).then(reply(words)));
        TestCargo cargo = TestCargo.of(3).gateBefore(2, gate);
        RelayConnection connection = relay.connect();
        CompletableFuture<LineEnd> end = connection.run(cargo).toCompletableFuture();

        await().until(() -> !connection.usable());
        gate.complete(true);

        assertThat(end.get(20, SECONDS).why()).isEqualTo(Why.BROKEN);
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2", "DATA " + code);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void replies_that_fall_out_of_step_never_reach_a_dot() throws Exception {
        // given a relay that answers the first dot twice
        server.once(Moment.DOT, raw("250 2.0.0 Queued\r\n250 2.0.0 Queued\r\n"));
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end.why()).isEqualTo(Why.BROKEN);
        assertThat(end.takenBack()).isEqualTo(TestCargo.parcel(2));
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250");
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA"})
    void silence_before_the_text_ends_at_the_deadline(Moment moment, Stage stage) throws Exception {
        use(TestRelay.at(server).impatientBeforeTheMessage());
        server.on(moment, peer -> peer.messages() == 1, silence());
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end.takenBack()).isEqualTo(TestCargo.parcel(2));
        assertThat(end.trouble()).returns(stage, Handover::stage).returns(0, Handover::code);
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250");
    }

    @Test
    void D_12_silence_after_the_dot_leaves_one_uncertain_at_the_deadline() throws Exception {
        use(TestRelay.at(server).impatientAfterTheDot());
        server.on(Moment.DOT, recipient(2), silence());
        TestCargo cargo = TestCargo.of(3);

        LineEnd end = run(cargo);

        assertThat(end.takenBack()).isEqualTo(TestCargo.parcel(3));
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2", "ANSWER 0");
    }

    @Test
    void an_outcome_does_not_wait_for_a_relay_that_is_slow_with_the_next_parcel() throws Exception {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        server.on(Moment.RCPT, recipient(2), waitFor(settled).then(reply("250 2.1.5 At last")));
        TestCargo cargo = TestCargo.of(2);
        CompletableFuture<LineEnd> end = begin(cargo);

        await().until(() -> cargo.ledger().equals(List.of("begin 1", "ANSWER 250")));
        settled.complete(null);

        assertThat(end.get(20, SECONDS).why()).isEqualTo(Why.EXHAUSTED);
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250", "begin 2", "ANSWER 250");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_connection_is_left_after_its_number_of_messages(boolean pipelining) throws Exception {
        offerPipelining(pipelining);
        use(TestRelay.at(server).replacedAfter(2));
        TestCargo cargo = TestCargo.of(3);

        RelayConnection connection = relay.connect();
        LineEnd end = connection.run(cargo).toCompletableFuture().get(20, SECONDS);

        assertThat(end).isEqualTo(new LineEnd(Why.USED_UP, null, null));
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2", "ANSWER 250");
        assertThat(cargo.next()).isEqualTo(TestCargo.parcel(3));
        assertThat(connection.usable()).isFalse();
    }

    @Test
    void a_stop_waits_for_the_answer_to_a_dot_and_takes_the_next_back() throws Exception {
        RelayConnection connection = relay.connect();
        TestCargo cargo = TestCargo.of(3).gate(parcel -> {
            connection.stop(); // takes effect when the first dot and the second envelope have left
            return CompletableFuture.completedStage(true);
        });

        CompletableFuture<LineEnd> end = connection.run(cargo).toCompletableFuture();

        assertThat(end.get(20, SECONDS))
                .returns(Why.STOPPED, LineEnd::why)
                .returns(TestCargo.parcel(2), LineEnd::takenBack);
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250");
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_text_that_the_relay_is_slow_to_invite_waits_for_the_gate(boolean open) throws Exception {
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> {}, delayedExecutor(1_100, MILLISECONDS));
        server.on(Moment.DATA, waitFor(late).then(reply("354 Go ahead")));
        // Long enough for a text that did not wait to be seen.
        CompletableFuture<Boolean> gate =
                CompletableFuture.supplyAsync(() -> open, delayedExecutor(1_500, MILLISECONDS));
        TestCargo cargo = TestCargo.of(1).gateBefore(1, gate);
        if (!open) {
            server.on(Moment.BODY, readText(1));
        }

        LineEnd end = run(cargo);

        assertThat(end.why()).isEqualTo(open ? Why.EXHAUSTED : Why.GATE_SHUT);
        assertThat(server.received()).hasSize(open ? 1 : 0);
        assertThat(happenings("text")).isZero();
        assertThat(cargo.ledger())
                .containsExactly(open ? new String[] {"begin 1", "ANSWER 250"} : new String[] {"begin 1"});
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, true", "false, false", "true, false"})
    void d_26_a_gate_is_asked_again_when_a_relay_that_is_slow_to_read_has_the_text(boolean tls, boolean still)
            throws Exception {
        if (tls) {
            server.withTls(TestCertificates.showing(TestCertificates.good()));
        }
        CompletableFuture<Void> reads = new CompletableFuture<>();
        server.on(Moment.BODY, waitFor(reads));
        TestCargo cargo = TestCargo.of(TestRelay.huge())
                .gate(parcel -> CompletableFuture.supplyAsync(
                        () -> !reads.isDone() || still, delayedExecutor(50, MILLISECONDS)));

        CompletableFuture<LineEnd> end = begin(cargo);
        await().pollDelay(300, MILLISECONDS).until(() -> !cargo.ledger().isEmpty());
        assertThat(cargo.ledger()).containsExactly("begin 1");
        reads.complete(null);

        assertThat(end.get(20, SECONDS).why()).isEqualTo(still ? Why.EXHAUSTED : Why.GATE_SHUT);
        assertThat(cargo.ledger()).startsWith("begin 1", "begin 1").hasSize(still ? 3 : 2);
        assertThat(server.received()).hasSize(still ? 1 : 0);
    }

    @Test
    void d_26_a_relay_that_does_not_read_a_text_has_been_given_no_dot() throws Exception {
        use(TestRelay.at(server).impatientWhileWriting());
        CompletableFuture<Void> over = new CompletableFuture<>();
        server.on(Moment.BODY, waitFor(over));
        TestCargo cargo = TestCargo.of(TestRelay.huge())
                .gate(parcel -> CompletableFuture.supplyAsync(() -> true, delayedExecutor(50, MILLISECONDS)));

        LineEnd end = run(cargo);

        over.complete(null);
        assertThat(end.why()).isEqualTo(Why.BROKEN);
        assertThat(end.takenBack()).isNotNull();
        assertThat(end.trouble()).returns(Stage.DATA, Handover::stage).returns(0, Handover::code);
        assertThat(cargo.ledger()).containsExactly("begin 1");
    }

    @Test
    void a_stop_while_the_gate_is_shut_keeps_the_dot_back() throws Exception {
        CompletableFuture<Boolean> gate = new CompletableFuture<>();
        TestCargo cargo = TestCargo.of(3).gateBefore(2, gate);
        RelayConnection connection = relay.connect();
        CompletableFuture<LineEnd> end = connection.run(cargo).toCompletableFuture();

        await().until(() -> cargo.ledger().size() == 2);
        connection.stop();
        gate.complete(true);

        assertThat(end.get(20, SECONDS).why()).isEqualTo(Why.STOPPED);
        assertThat(cargo.ledger()).containsExactly("begin 1", "ANSWER 250, begin 2", "DATA 0");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_connection_carries_one_cargo_after_the_other_but_not_two_at_once() throws Exception {
        CompletableFuture<Boolean> gate = new CompletableFuture<>();
        RelayConnection connection = relay.connect();
        CompletableFuture<LineEnd> first =
                connection.run(TestCargo.of(1).gateBefore(1, gate)).toCompletableFuture();

        assertThatThrownBy(() -> connection.run(TestCargo.of(1))).isInstanceOf(IllegalStateException.class);
        gate.complete(true);
        first.get(20, SECONDS);

        assertThat(connection
                        .run(TestCargo.of(2))
                        .toCompletableFuture()
                        .get(20, SECONDS)
                        .why())
                .isEqualTo(Why.EXHAUSTED);
        assertThat(server.received()).hasSize(3);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_cargo_that_throws_ends_its_line_and_what_was_begun_is_still_entered() throws Exception {
        TestCargo cargo = TestCargo.of(3).gate(parcel -> {
            if (TestCargo.number(parcel) == 2) {
                throw new IllegalArgumentException("Broken ledger");
            }
            return CompletableFuture.completedStage(true);
        });

        CompletableFuture<LineEnd> end = begin(cargo);

        assertThatThrownBy(() -> end.get(20, SECONDS)).hasRootCauseMessage("Broken ledger");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_connection_that_has_ended_carries_nothing() throws Exception {
        RelayConnection connection = relay.connect();
        connection.close();

        LineEnd end = connection.run(TestCargo.of(1)).toCompletableFuture().get(20, SECONDS);

        assertThat(end.why()).isEqualTo(Why.BROKEN);
        assertThat(end.trouble()).returns(Stage.CONNECT, Handover::stage);
    }

    private LineEnd run(TestCargo cargo) throws Exception {
        return begin(cargo).get(20, SECONDS);
    }

    private CompletableFuture<LineEnd> begin(TestCargo cargo) throws RelayUnavailable {
        return relay.connect().run(cargo).toCompletableFuture();
    }

    private long happenings(String text) {
        return server.transcript().stream().filter(e -> e.text().equals(text)).count();
    }

    private List<Entry> dots() {
        return server.transcript().stream().filter(e -> e.text().equals(".")).toList();
    }

    private static int size() {
        return MESSAGE.size();
    }

    private void use(TestRelay settings) {
        relay.close();
        relay = settings.relay();
    }

    private void offerPipelining(boolean pipelining) {
        server.offering(pipelining ? new String[] {"PIPELINING", "ENHANCEDSTATUSCODES"} : new String[0]);
    }
}
