package org.casereviewupdate.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** What a {@link ScriptedSmtpServer} does at one moment of the conversation. */
@FunctionalInterface
public interface SmtpAct {

    void play(SmtpPeer peer) throws IOException;

    /** Answers; several lines make one reply if they are written as one, {@code 550-...} before {@code 550 ...}. */
    static SmtpAct reply(String... lines) {
        return peer -> peer.say(lines);
    }

    /** Sends the octets as they are. */
    static SmtpAct raw(String octets) {
        return peer -> peer.write(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends the octets one by one, with so much time after each. */
    static SmtpAct trickle(String octets, Duration gap) {
        return peer -> {
            for (char octet : octets.toCharArray()) {
                peer.write(new byte[] {(byte) octet});
                LockSupport.parkNanos(gap.toNanos());
            }
        };
    }

    /** Begins a reply of several lines and goes on with it, an octet at a time, until the test lets it end; the last line is another's. */
    static SmtpAct dawdle(int code, Duration gap, Future<?> event) {
        return peer -> {
            raw(code + "-").play(peer);
            while (!event.isDone()) {
                raw(".").after(gap).play(peer);
            }
            raw("\r\n").play(peer);
        };
    }

    /** Closes the connection without a word. */
    static SmtpAct drop() {
        return SmtpPeer::hangUp;
    }

    /** Never answers; listens until the other side gives up. */
    static SmtpAct silence() {
        return SmtpPeer::listenUntilClosed;
    }

    /** Reads so many octets and closes the connection. */
    static SmtpAct dropAfter(int octets) {
        return peer -> {
            peer.swallow(octets);
            peer.hangUp();
        };
    }

    /** Reads so many octets of a text and notes that they have come. */
    static SmtpAct readText(int octets) {
        return peer -> {
            peer.swallow(octets);
            peer.note("text");
        };
    }

    /** Waits for the test to let it go on. */
    static SmtpAct waitFor(Future<?> event) {
        return peer -> {
            try {
                event.get(20, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException never) {
                throw new IOException(never);
            }
        };
    }

    /** One after the other. */
    default SmtpAct then(SmtpAct next) {
        return peer -> {
            play(peer);
            next.play(peer);
        };
    }

    /** The same, later: the server's slowness, not the test's. */
    default SmtpAct after(Duration delay) {
        return peer -> {
            LockSupport.parkNanos(delay.toNanos());
            play(peer);
        };
    }

    /** Agrees to STARTTLS and shakes hands. */
    static SmtpAct startTls() {
        return peer -> {
            peer.say("220 2.0.0 Ready to start TLS");
            peer.secure();
        };
    }

    /** Agrees to STARTTLS, with plain text behind the agreement in the same write, and shakes hands. */
    static SmtpAct startTlsInjecting(String plainText) {
        return raw("220 2.0.0 Ready to start TLS\r\n" + plainText).then(SmtpPeer::secure);
    }
}
