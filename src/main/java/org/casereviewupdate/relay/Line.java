package org.casereviewupdate.relay;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.casereviewupdate.relay.LineEnd.Why;
import org.jspecify.annotations.Nullable;

/**
 * One cargo on its way over one connection. Everything here happens on the connection's event loop.
 *
 * <pre>
 *   we write                          the relay            the cargo
 *
 *   MAIL RCPT DATA      (1)  ---->                         next() = 1
 *                            <----    250 250 354
 *   text                (1)  ---->                         gate(null, 1)
 *                                                            opens: 1 has begun
 *   . MAIL RCPT DATA  (1, 2) ---->                         next() = 2
 *                            <----    250 250 250 354
 *   text                (2)  ---->                         gate(outcome of 1, 2)
 *                                                            opens: the outcome of 1 is durable, 2 has begun
 *   . MAIL RCPT DATA  (2, 3) ---->                         next() = 3
 * </pre>
 *
 * {@code sent} is the parcel whose dot is written and not answered, {@code ahead} the one that has no dot yet. Without PIPELINING
 * (RFC 2920) nothing is ahead while something is sent. The connection may go at any moment; {@link #ended} then tells what that means for
 * both.
 */
final class Line implements Wire.Listener {

    private static final String STOPPED = "Stopped by us";
    private static final String OUT_OF_PLACE = "A reply out of place";

    private final Wire wire;
    private final Dialogue dialogue;
    private final Loader loader;
    private final CompletableFuture<LineEnd> end = new CompletableFuture<>();

    private @Nullable Passage ahead;
    private @Nullable Passage sent;
    private @Nullable Why why;
    private @Nullable String gone;
    private boolean finishing;

    Line(Wire wire, Dialogue dialogue, Cargo cargo) {
        this.wire = wire;
        this.dialogue = dialogue;
        this.loader = new Loader(cargo, wire, this::goOn);
    }

    /** Completes on the event loop. */
    CompletableFuture<LineEnd> end() {
        return end;
    }

    void start() {
        if (wire.listen(this)) {
            goOn();
        } else {
            ended("The connection has ended");
        }
    }

    void stop() {
        if (why == null) {
            why = Why.STOPPED;
            goOn();
        }
    }

    @Override
    public boolean heard(Reply reply) {
        Step step = dialogue.heard();
        if (step == null) {
            unasked(reply);
        } else if (step == Step.ANSWER) {
            answered(reply);
        } else if (step == Step.RESET) {
            cutUnless(reply.positive(), "RSET was refused");
        } else {
            announced(step, reply);
        }
        goOn();
        return !end.isDone();
    }

    @Override
    public void ended(String trouble) {
        gone = trouble;
        goOn();
    }

    /** Does what is to be done next, if it is our turn. */
    private void goOn() {
        if (loader.busy() || end.isDone()) {
            return;
        }
        if (finishing) {
            complete();
        } else if (gone != null) {
            takeStock(gone);
        } else if (wire.alive()) {
            work();
            wire.flush();
        }
    }

    private void work() {
        if (ahead == null && sent == null) {
            load();
        } else if (why != null && sent == null) {
            wire.cut(STOPPED);
        } else if (ahead != null && dialogue.quiet()) {
            advance(ahead);
        }
    }

    /** Announces the next parcel, if there is one. */
    private void load() {
        Parcel parcel = why != null || dialogue.usedUp() ? null : loader.next();
        if (parcel != null) {
            ahead = new Passage(parcel);
            dialogue.announce(ahead);
        } else if (sent == null) {
            finish(why != null ? why : dialogue.usedUp() ? Why.USED_UP : Why.EXHAUSTED);
        }
    }

    private void announced(Step step, Reply reply) {
        Passage passage = Objects.requireNonNull(ahead);
        cutUnless(passage.hear(step, reply), OUT_OF_PLACE);
        if (passage.verdict() != null) {
            dialogue.breakOff();
        }
    }

    /** All that was said about the parcel is answered: says the next command, or writes the text and asks for the gate. */
    private void advance(Passage passage) {
        if (!dialogue.announced()) {
            dialogue.say(passage);
            return;
        }
        // Where the relay was slow to invite the text, it follows the gate: not even it leaves without a look at what
        // is true by now.
        if (passage.textMissing() && !passage.slow()) {
            dialogue.text(passage);
        } else if (passage.verdict() != null && !passage.invited()) {
            dialogue.soil();
        }
        if (passage.senderRefused()) {
            // A lone dot could deliver an empty mail here.
            cutUnless(!passage.invited(), "DATA was answered although MAIL was not");
            finish(Why.SENDER_REFUSED);
            return;
        }
        loader.gate(passage.parcel(), open -> {
            gateAnswered(passage, open);
            goOn();
        });
    }

    private void gateAnswered(Passage passage, boolean open) {
        if (!open) {
            why = Why.GATE_SHUT;
            wire.cut("The gate stayed shut");
            return;
        }
        if (dialogue.awaitsText(this::goOn)) {
            return; // and asked again: who has left by then shall not get the dot
        }
        ahead = null;
        if (passage.verdict() != null && !passage.invited()) {
            loader.keep(passage.verdict());
        } else if (why == null && wire.alive()) {
            finishText(passage);
        } else {
            loader.keep(passage.broken(gone != null ? gone : STOPPED));
            wire.cut(STOPPED);
        }
    }

    /** The dot, and in the same write the next envelope. Where the recipient was refused the dot ends a text for nobody (RFC 2920 section 3.1). */
    private void finishText(Passage passage) {
        sent = passage;
        if (passage.textMissing()) {
            dialogue.text(passage);
        }
        dialogue.dot(passage);
        if (dialogue.pipelining()) {
            load();
        }
    }

    private void answered(Reply reply) {
        Passage passage = Objects.requireNonNull(sent);
        // While the dot is still to leave another reply may follow, which must not pass for that to something else.
        cutUnless(passage.dotLeft() && (reply.positive() || reply.refusal()), OUT_OF_PLACE);
        loader.keep(passage.concluded(reply));
        sent = null;
    }

    private void unasked(Reply reply) {
        if (ahead != null) {
            ahead.interrupted(reply);
        }
        wire.cut("A reply to nothing: " + reply.code());
    }

    private void cutUnless(boolean sensible, String trouble) {
        if (!sensible) {
            wire.cut(trouble);
        }
    }

    /** The connection is gone: what has its dot is decided by whether that had left, what has none was never delivered. */
    private void takeStock(String trouble) {
        if (sent != null) {
            loader.keep(sent.broken(trouble));
            sent = null;
        }
        finish(why != null ? why : Why.BROKEN);
    }

    private void finish(Why reason) {
        why = reason;
        finishing = true;
        loader.settle();
    }

    private void complete() {
        dialogue.rest();
        loader.rest();
        wire.release(this);
        if (loader.failure() != null) {
            end.completeExceptionally(loader.failure());
        } else {
            end.complete(new LineEnd(Objects.requireNonNull(why), ahead == null ? null : ahead.parcel(), trouble()));
        }
    }

    private @Nullable Handover trouble() {
        if (ahead != null) {
            return ahead.broken(gone != null ? gone : STOPPED);
        }
        return gone == null ? null : Handover.broken(Stage.CONNECT, gone);
    }
}
