package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.SmtpAct.reply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.casereviewupdate.relay.EncodedMessage;
import org.casereviewupdate.relay.Envelope;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.LoopbackRelay;
import org.casereviewupdate.relay.RelayConnection;
import org.casereviewupdate.relay.RelayUnavailable;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each reply on the wire means for the delivery, and whose fault it is. A slash stands for the end of a line. */
class ScriptedRepliesTest {

    private static final Instant STARTED = Instant.parse("2026-10-01T08:00:00Z");
    private static final Envelope ENVELOPE = new Envelope("bounces@charity.example", "ann@example.org");
    private static final ScriptedSmtpServer SERVER = ScriptedSmtpServer.start();
    private static final LoopbackRelay RELAY = LoopbackRelay.at(SERVER.port());

    private final Replies replies = new Replies(Duration.ofHours(72));

    @BeforeEach
    void reset() {
        SERVER.reset();
    }

    @AfterAll
    static void close() {
        RELAY.close();
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 250 2.1.5 Recipient ok | ACCEPTED | NONE",
                "DOT | 250 2.0.0 Queued | ACCEPTED | NONE",
                "DOT | 250 Queued as 4711 | ACCEPTED | NONE",
                "DOT | 250-2.0.0 Queued/250 2.0.0 as 4711 | ACCEPTED | NONE",
                "DOT | 251 2.1.5 Forwarded | ACCEPTED | NONE",
                "GREETING | 421 4.3.2 Closing | QUEUED | RELAY",
                "GREETING | 554 5.3.2 No service | QUEUED | RELAY",
                "GREETING | 450 4.3.2 Later | QUEUED | RELAY",
                "EHLO | 421 4.3.2 Closing | QUEUED | RELAY",
                "EHLO | 550 5.7.1 Not you | QUEUED | RELAY",
                "MAIL | 421 4.7.0 Too many | QUEUED | RELAY",
                "MAIL | 450 4.7.1 Wait | QUEUED | RELAY",
                "MAIL | 451 4.3.0 Trouble | QUEUED | RELAY",
                "MAIL | 452 4.3.1 No room | QUEUED | RELAY",
                "MAIL | 550 5.7.1 Sender refused | QUEUED | SETTINGS",
                "MAIL | 553 5.1.8 Bad sender | QUEUED | SETTINGS",
                "MAIL | 530 5.7.0 Log in first | QUEUED | SETTINGS",
                "MAIL | 552 5.3.4 Too large | QUEUED | SETTINGS",
                "RCPT | 421 4.3.2 Closing | QUEUED | RELAY",
                "RCPT | 450 4.2.0 Greylisted | DEFERRED | RECIPIENT",
                "RCPT | 450 Busy | DEFERRED | RECIPIENT",
                "RCPT | 450-4.2.0 Busy/450 4.2.0 still | DEFERRED | RECIPIENT",
                "RCPT | 451 4.3.0 Trouble | DEFERRED | RECIPIENT",
                "RCPT | 451 4.7.1 Greylisted | DEFERRED | RECIPIENT",
                "RCPT | 451 Local error | DEFERRED | RECIPIENT",
                "RCPT | 452 4.2.2 Mailbox full | DEFERRED | RECIPIENT",
                "RCPT | 452 4.3.1 No room | DEFERRED | RECIPIENT",
                "RCPT | 452 4.5.3 Too many | DEFERRED | RECIPIENT",
                "RCPT | 450 5.1.1 For now | DEFERRED | RECIPIENT",
                "RCPT | 451 5.7.1 For now | DEFERRED | RECIPIENT",
                "RCPT | 550 5.1.1 No such user | FAILED | REFUSED",
                "RCPT | 550-5.1.1 No such/550 5.1.1 user | FAILED | REFUSED",
                "RCPT | 550-No such/550 user | FAILED | REFUSED",
                "RCPT | 550 No such user | FAILED | REFUSED",
                "RCPT | 550 | FAILED | REFUSED",
                "RCPT | 550 5.1.10 Null MX | FAILED | REFUSED",
                "RCPT | 556 5.1.10 Null MX | FAILED | REFUSED",
                "RCPT | 550 5.1.2 No such domain | FAILED | REFUSED",
                "RCPT | 550 5.2.1 Disabled | FAILED | REFUSED",
                "RCPT | 550 4.1.1 Contradiction | FAILED | REFUSED",
                "RCPT | 550 4.2.1 Contradiction | FAILED | REFUSED",
                "RCPT | 550 5.6.7 Address not ASCII | FAILED | REFUSED",
                "RCPT | 551 5.1.6 Moved | FAILED | REFUSED",
                "RCPT | 551 User not local | FAILED | REFUSED",
                "RCPT | 552 Mailbox full | FAILED | REFUSED",
                "RCPT | 552 5.2.2 Mailbox full | DEFERRED | RECIPIENT",
                "RCPT | 552-5.2.2 Mailbox/552 5.2.2 full | DEFERRED | RECIPIENT",
                "RCPT | 552 4.2.2 Mailbox full | DEFERRED | RECIPIENT",
                "RCPT | 550 5.2.2 Mailbox full | DEFERRED | RECIPIENT",
                "RCPT | 552 5.3.4 Too large | FAILED | MESSAGE",
                "RCPT | 553 5.1.3 Bad address | FAILED | REFUSED",
                "RCPT | 553 Bad address | FAILED | REFUSED",
                "RCPT | 554 5.4.14 Loop | FAILED | REFUSED",
                "RCPT | 550 5.7.1 Not welcome | FAILED | POLICY",
                "RCPT | 550-See our page/550 5.7.1 Not welcome | FAILED | POLICY",
                "RCPT | 550 5.7.26 Not authenticated | FAILED | POLICY",
                "RCPT | 550 4.7.1 Contradiction | FAILED | POLICY",
                "RCPT | 554 5.7.1 Listed | FAILED | POLICY",
                "RCPT | 550-5.7.1 Listed/550 5.7.1 see elsewhere | FAILED | POLICY",
                "DATA | 421 4.3.2 Closing | QUEUED | RELAY",
                "DATA | 451 4.3.0 Trouble | DEFERRED | RECIPIENT",
                "DATA | 452 Full | DEFERRED | RECIPIENT",
                "DATA | 550 5.7.1 Not welcome | FAILED | POLICY",
                "DATA | 554 5.7.1 Not welcome | FAILED | POLICY",
                "DATA | 554 No valid recipients | FAILED | REFUSED",
                "DOT | 421 4.3.2 Closing | DEFERRED | RECIPIENT",
                "DOT | 450 4.7.1 Later | DEFERRED | RECIPIENT",
                "DOT | 451 4.3.0 Trouble | DEFERRED | RECIPIENT",
                "DOT | 452 4.3.1 No room | DEFERRED | RECIPIENT",
                "DOT | 451 Trouble | DEFERRED | RECIPIENT",
                "DOT | 550 5.7.1 Spam | FAILED | POLICY",
                "DOT | 554 5.7.1 Spam | FAILED | POLICY",
                "DOT | 550-5.7.1 Spam/550 5.7.1 says the filter | FAILED | POLICY",
                "DOT | 552 5.3.4 Too large | FAILED | MESSAGE",
                "DOT | 552 Too large | FAILED | MESSAGE",
                "DOT | 552 5.2.2 Mailbox full | DEFERRED | RECIPIENT",
                "DOT | 552 5.2.3 Too large for this mailbox | FAILED | REFUSED",
                "DOT | 554 5.6.0 Not readable | FAILED | MESSAGE",
                "DOT | 554 Transaction failed | FAILED | MESSAGE",
                "DOT | 550 5.1.1 No such user | FAILED | REFUSED",
                "DOT | 354 Go on | UNCERTAIN | NONE",
                "DOT | 999 What | UNCERTAIN | NONE",
                "DOT | Hello | UNCERTAIN | NONE",
                "DOT | 250-2.0.0 Queued/550 5.7.1 or not | UNCERTAIN | NONE",
            })
    void d_25_every_reply_has_its_class(Moment moment, String words, DeliveryStatus status, Fault fault) {
        SERVER.on(moment, reply(words.split("/")));

        Handover handover = handOver();

        assertThat(replies.classify(handover, 1, STARTED, STARTED).status()).isEqualTo(status);
        assertThat(Replies.fault(handover)).isEqualTo(fault);
    }

    private static Handover handOver() {
        byte[] text = "Subject: New reviews\r\n\r\nDear reader\r\n".getBytes(StandardCharsets.US_ASCII);
        try (RelayConnection connection = RELAY.relay().connect()) {
            return connection.send(ENVELOPE, EncodedMessage.of(text));
        } catch (RelayUnavailable unavailable) {
            return unavailable.handover();
        }
    }
}
