package org.casereviewupdate.relay;

import io.netty.handler.codec.smtp.DefaultSmtpContent;
import io.netty.handler.codec.smtp.LastSmtpContent;
import io.netty.handler.codec.smtp.SmtpRequest;
import io.netty.handler.codec.smtp.SmtpRequests;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.casereviewupdate.relay.Exchange.Answers;
import org.jspecify.annotations.Nullable;

/** The mail transactions on one connection (RFC 5321 section 3.3), in groups where the relay offers PIPELINING (RFC 2920). */
final class Conversation implements RelayConnection {

    private static final Stage[] STEPS = {Stage.SENDER, Stage.RECIPIENT, Stage.DATA};
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Wire wire;
    private final boolean pipelining;
    private final RelayConfig config;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile int sent;

    Conversation(Wire wire, boolean pipelining, RelayConfig config) {
        this.wire = wire;
        this.pipelining = pipelining;
        this.config = config;
    }

    @Override
    public boolean usable() {
        return wire.alive() && sent < config.messagesPerConnection();
    }

    @Override
    public Handover send(Envelope envelope, EncodedMessage message) {
        turn.lock();
        try {
            if (!wire.alive()) {
                return Handover.broken(Stage.CONNECT, "The connection has ended");
            }
            sent++;
            Handover stopped = pipelining ? announceAtOnce(envelope) : announceStepwise(envelope);
            return (stopped != null ? stopped : deliver(message)).without(envelope);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public CompletionStage<LineEnd> run(Cargo cargo) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("Not yet"));
    }

    @Override
    public void stop() {
        wire.cut("Stopped by us");
    }

    @Override
    public void close() {
        if (turn.tryLock()) {
            try {
                if (wire.alive()) {
                    wire.exchange(1, FAREWELL, SmtpRequests.quit());
                }
            } finally {
                turn.unlock();
            }
        }
        wire.cut("Closed by us");
    }

    private @Nullable Handover announceStepwise(Envelope envelope) {
        SmtpRequest[] commands = commands(envelope);
        for (int step = 0; step < STEPS.length; step++) {
            Answers answers = wire.exchange(1, config.reply(), commands[step]);
            Handover stopped = judge(STEPS[step], answers.reply(0), answers);
            if (stopped != null) {
                reset(stopped);
                return stopped;
            }
        }
        return null;
    }

    private @Nullable Handover announceAtOnce(Envelope envelope) {
        Answers answers = wire.exchange(STEPS.length, config.reply(), (Object[]) commands(envelope));
        for (int step = 0; step < STEPS.length; step++) {
            Handover stopped = judge(STEPS[step], answers.reply(step), answers);
            if (stopped != null) {
                settle(stopped, answers.reply(1), answers.reply(2));
                return stopped;
            }
        }
        return null;
    }

    /** Null if the relay says to go on. */
    private @Nullable Handover judge(Stage stage, @Nullable Reply reply, Answers answers) {
        if (reply == null) {
            return Handover.broken(stage, answers.trouble());
        }
        if (reply.refusal()) {
            return Handover.answered(stage, reply);
        }
        boolean expected = stage == Stage.DATA ? reply.code() == 354 : reply.positive();
        return expected ? null : nonsense(stage, reply);
    }

    /**
     * After a refusal within a group the relay may still have answered DATA with 354 and wait for a message. If it refused the recipient, a
     * lone dot ends that message, as RFC 2920 section 3.1 asks: it is for nobody. If it refused only the sender, a dot could
     * deliver an empty mail, so the connection goes instead.
     */
    private void settle(Handover stopped, @Nullable Reply recipient, @Nullable Reply data) {
        if (data == null || data.code() != 354) {
            reset(stopped);
        } else if (recipient != null && recipient.refusal()) {
            wire.exchange(1, config.answer(), LastSmtpContent.EMPTY_LAST_CONTENT);
        } else {
            wire.cut("DATA was answered although MAIL was not");
        }
    }

    /** Clears the table for the next message (RFC 5321 section 4.1.1.5). */
    private void reset(Handover stopped) {
        if (!wire.alive()) {
            return;
        }
        Reply reply = wire.exchange(1, config.reply(), SmtpRequests.rset()).reply(0);
        if (reply == null || !reply.positive()) {
            wire.cut("RSET was refused after " + stopped.stage());
        }
    }

    private Handover deliver(EncodedMessage message) {
        Answers answers = wire.exchange(
                1, config.answer(), new DefaultSmtpContent(message.toBuffer()), LastSmtpContent.EMPTY_LAST_CONTENT);
        Stage stage = answers.left() ? Stage.ANSWER : Stage.DATA;
        Reply reply = answers.reply(0);
        if (reply == null) {
            return Handover.broken(stage, answers.trouble());
        }
        boolean sensible = reply.refusal() || (reply.positive() && answers.left());
        return sensible ? Handover.answered(stage, reply) : nonsense(stage, reply);
    }

    private Handover nonsense(Stage stage, Reply reply) {
        wire.cut("A reply out of place");
        return Handover.broken(stage, "A reply out of place: " + reply.code());
    }

    private static SmtpRequest[] commands(Envelope envelope) {
        return new SmtpRequest[] {
            SmtpRequests.mail(envelope.sender()), SmtpRequests.rcpt(envelope.recipient()), SmtpRequests.data()
        };
    }
}
