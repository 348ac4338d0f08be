package org.casereviewupdate.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is said on one connection and which replies are owed to it, each with its deadline. Envelopes are announced in a group where the
 * relay offers PIPELINING (RFC 2920), or command by command.
 */
final class Dialogue {

    private final Wire wire;
    private final boolean pipelining;
    private final RelayConfig config;
    private final Deque<Step> unsaid = new ArrayDeque<>(4);
    private final Deque<Step> owed = new ArrayDeque<>(8);
    private final AtomicInteger announced = new AtomicInteger();
    private final ChannelFutureListener dotWritten = this::onDotWritten;
    private final Deadline deadline;
    private boolean soiled;
    private boolean textLeaving;
    private @Nullable ChannelFuture text;

    Dialogue(Wire wire, boolean pipelining, RelayConfig config) {
        this.wire = wire;
        this.pipelining = pipelining;
        this.config = config;
        this.deadline = wire.deadline(this::onSilence);
    }

    /** Whether a parcel may be announced before the outcome of the one before is known. */
    boolean pipelining() {
        return pipelining;
    }

    /** Whether the connection has carried as many parcels as it shall. Asked from any thread. */
    boolean usedUp() {
        return announced.get() >= config.messagesPerConnection();
    }

    /** Begins to announce a parcel, if need be behind an RSET (RFC 5321 section 4.1.1.5). */
    void announce(Passage passage) {
        announced.incrementAndGet();
        if (soiled) {
            unsaid.add(Step.RESET);
            soiled = false;
        }
        unsaid.add(Step.SENDER);
        unsaid.add(Step.RECIPIENT);
        unsaid.add(Step.DATA);
        say(passage);
    }

    /** Whether there is no more to say about the parcel than was said. */
    boolean announced() {
        return unsaid.isEmpty();
    }

    /** Writes of the announcement what may be said now. */
    void say(Passage passage) {
        if (owed.peek() != Step.ANSWER) {
            deadline.in(config.reply());
        }
        ByteBuf out = wire.buffer();
        do {
            Step step = unsaid.remove();
            write(step, passage.parcel().envelope(), out);
            owed.add(step);
        } while (pipelining && !unsaid.isEmpty());
        wire.write(out);
    }

    /** There was a refusal: nothing more is said about the parcel. */
    void breakOff() {
        unsaid.clear();
    }

    /** A refusal has left a transaction open, to be cleared away before the next. */
    void soil() {
        soiled = true;
    }

    void text(Passage passage) {
        passage.textWritten();
        text = wire.write(passage.parcel().message().toBuffer());
    }

    /** Whether the relay is slow to read the text. Then somebody is told once all of it has left us, and nothing is to be said until then. */
    boolean awaitsText(Runnable whenLeft) {
        if (text == null || text.isDone() || wire.holdsBack()) {
            return false;
        }
        textLeaving = true;
        deadline.in(config.write());
        text.addListener(left -> {
            textLeaving = false;
            whenLeft.run();
        });
        return true;
    }

    void dot(Passage passage) {
        deadline.in(config.write());
        owed.add(Step.ANSWER);
        passage.dotWritten(wire.writeDot(dotWritten));
    }

    /** To what the reply that has just come is owed; null if to nothing. */
    @Nullable
    Step heard() {
        deadline.in(config.reply());
        return owed.poll();
    }

    /** Whether everything said was answered, and nothing is in the way of saying more. */
    boolean quiet() {
        return owed.isEmpty() && !textLeaving;
    }

    /** Nothing is expected for now. */
    void rest() {
        deadline.end();
    }

    private void onDotWritten(ChannelFuture write) {
        if (!write.isSuccess()) {
            wire.cut(String.valueOf(write.cause()));
        } else if (owed.peek() == Step.ANSWER) {
            deadline.in(config.answer());
        }
    }

    /** While a gate is awaited there is no deadline: the relay owes us nothing. */
    private void onSilence() {
        if (!quiet()) {
            wire.cut("No answer in time");
        }
    }

    private static void write(Step step, Envelope envelope, ByteBuf out) {
        switch (step) {
            case SENDER -> path("MAIL FROM:<", envelope.sender(), out);
            case RECIPIENT -> path("RCPT TO:<", envelope.recipient(), out);
            case DATA -> ByteBufUtil.writeAscii(out, "DATA\r\n");
            case RESET -> ByteBufUtil.writeAscii(out, "RSET\r\n");
            case ANSWER -> throw new IllegalArgumentException("Not a command");
        }
    }

    private static void path(String command, String path, ByteBuf out) {
        ByteBufUtil.writeAscii(out, command);
        ByteBufUtil.writeAscii(out, path);
        ByteBufUtil.writeAscii(out, ">\r\n");
    }
}
