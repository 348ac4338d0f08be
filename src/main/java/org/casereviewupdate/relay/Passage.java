package org.casereviewupdate.relay;

import io.netty.channel.ChannelFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One parcel's way through the relay: what it was told so far, and what follows from that. */
final class Passage {

    /** What is claimed is fresh for a second when it is announced, and nothing may leave two seconds after a change of mind. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private static final String OUT_OF_PLACE = "A reply out of place: ";

    private final Parcel parcel;
    private final long announced = System.nanoTime();
    private Stage reached = Stage.SENDER;
    private boolean invited;
    private boolean texted;
    private @Nullable Handover verdict;
    private @Nullable ChannelFuture dot;

    Passage(Parcel parcel) {
        this.parcel = parcel;
    }

    Parcel parcel() {
        return parcel;
    }

    /** Whether it was announced so long ago that somebody may have had time to leave since. */
    boolean slow() {
        return System.nanoTime() - announced > FRESH;
    }

    /** How it ended before its dot, or null if nothing stands against the dot. */
    @Nullable
    Handover verdict() {
        return verdict;
    }

    boolean senderRefused() {
        return verdict != null && verdict.stage() == Stage.SENDER;
    }

    /** Whether the relay waits for a text, and with it for a dot: it may after a refusal too (RFC 2920 section 3.1). */
    boolean invited() {
        return invited;
    }

    /** Takes the reply to one of its commands; false if it makes no sense there. */
    boolean hear(Step step, Reply reply) {
        invited = step == Step.DATA && reply.code() == 354;
        boolean expected = step == Step.DATA ? invited : reply.positive();
        reached = step == Step.SENDER ? Stage.RECIPIENT : Stage.DATA;
        if (expected || verdict != null) {
            return expected || reply.refusal();
        }
        verdict = reply.refusal()
                ? answered(step.stage(), reply)
                : Handover.broken(step.stage(), OUT_OF_PLACE + reply.code());
        return reply.refusal();
    }

    /** Takes a reply that came before the dot was written. The relay has ended the transaction, or what it says makes no sense. */
    void interrupted(Reply reply) {
        invited = false;
        if (verdict == null) {
            verdict = reply.refusal()
                    ? answered(Stage.DATA, reply)
                    : Handover.broken(Stage.DATA, OUT_OF_PLACE + reply.code());
        }
    }

    void textWritten() {
        texted = true;
    }

    /** Whether the text still has to be written before the dot; one that was refused gets none. */
    boolean textMissing() {
        return verdict == null && !texted;
    }

    void dotWritten(ChannelFuture write) {
        dot = write;
    }

    /** Netty completes a write once the kernel has all of it: one that failed or still waits cannot have been read to its end. */
    boolean dotLeft() {
        return dot != null && dot.isSuccess();
    }

    /** How it ended, by the reply to its dot. */
    Handover concluded(Reply reply) {
        if (verdict != null) {
            return verdict; // the dot was for nobody
        }
        Stage stage = dotLeft() ? Stage.ANSWER : Stage.DATA;
        boolean sensible = reply.refusal() || (reply.positive() && dotLeft());
        return sensible ? answered(stage, reply) : Handover.broken(stage, OUT_OF_PLACE + reply.code());
    }

    /** How it ended, by the end of the connection. */
    Handover broken(String trouble) {
        if (verdict != null) {
            return verdict;
        }
        return Handover.broken(dotLeft() ? Stage.ANSWER : reached, trouble);
    }

    private Handover answered(Stage stage, Reply reply) {
        return Handover.answered(stage, reply, parcel.envelope());
    }
}
