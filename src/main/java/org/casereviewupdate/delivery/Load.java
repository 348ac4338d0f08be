package org.casereviewupdate.delivery;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.casereviewupdate.relay.Cargo;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Parcel;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that a worker has claimed, as its connection carries them: each is entered as begun before its final dot leaves, together
 * with the outcome of the one before.
 */
final class Load implements Cargo {

    /**
     * How old a claim may be when its envelope leaves: who has left, and what was withdrawn, must not reach the relay two seconds later, and
     * the gate, which looks again, comes only behind the text.
     */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    /** How long is spent on writing for those whose choice nobody made before. */
    private static final long PACKING = FRESH / 4;

    private final Deque<Packed> waiting = new ArrayDeque<>();
    private final Clerk clerk;
    private final Replies replies;
    private final Clock clock;
    private final Watch watch;
    private final long claimed;

    private @Nullable Packed onTheWire;
    private @Nullable Claim letThrough;
    private boolean fresh;
    private int opened;
    private int carried;

    /** Looks on while the load is carried. Asked and told on the connection's event loop. */
    interface Watch {

        /** Whether no further delivery should be started. */
        boolean enough();

        /** How the relay took one. */
        void heard(Fault fault);
    }

    Load(Clerk clerk, Replies replies, Clock clock, Watch watch, Collection<Claim> claims) {
        this.clerk = clerk;
        this.replies = replies;
        this.clock = clock;
        this.watch = watch;
        long now = System.nanoTime();
        // The oldest; what came before, as waiting for a domain's turn, makes none of them any older.
        this.claimed = now
                - claims.stream().mapToLong(claim -> now - claim.asked()).max().orElse(0);
    }

    /**
     * Packs a delivery, before the line runs.
     *
     * @throws IllegalArgumentException if its address or message could not be put on the wire safely
     */
    void pack(Claim claim, Consignment consignment) {
        waiting.add(new Packed(claim, consignment.parcel(claim), consignment.revision()));
    }

    /** Says that the connection is new, before the line runs. */
    void onNewConnection() {
        fresh = true;
    }

    /** Whether packing more would leave too little time to carry it: what is not packed is claimed anew. */
    boolean packedLongEnough() {
        return System.nanoTime() - claimed > PACKING && !waiting.isEmpty();
    }

    @Override
    public @Nullable Parcel next() {
        Packed packed = stale() || watch.enough() ? null : waiting.poll();
        onTheWire = packed;
        return packed == null ? null : packed.parcel();
    }

    @Override
    public CompletionStage<Boolean> gate(@Nullable Handover previous, Parcel next) {
        Packed packed = Objects.requireNonNull(onTheWire);
        Claim begins = packed.claim();
        Claim ended = letThrough;
        Turn turn = previous == null || ended == null
                ? Turn.begin(begins, packed.revision())
                : new Turn(ended, outcome(ended, previous), begins, packed.revision());
        return clerk.enter(turn).thenApply(open -> {
            // It is asked twice about one that the relay is slow to read.
            opened += open && letThrough != begins ? 1 : 0;
            letThrough = open ? begins : null;
            return open;
        });
    }

    @Override
    public CompletionStage<Void> settle(Handover previous) {
        Claim ended = Objects.requireNonNull(letThrough);
        letThrough = null;
        return clerk.enter(Turn.end(ended, outcome(ended, previous))).thenApply(entered -> null);
    }

    /** Whether its claims are too old for another envelope to leave. */
    boolean stale() {
        return System.nanoTime() - claimed > FRESH;
    }

    /** The delivery that was on the wire when the line ended. */
    @Nullable
    Claim takenBack() {
        return onTheWire == null ? null : onTheWire.claim();
    }

    /** How many deliveries the relay has answered for. */
    int carried() {
        return carried;
    }

    /** Whether a new connection has taken nothing so far: how it ends may be about the recipient on the wire, who was the first. */
    boolean tookNothing() {
        return fresh && carried == 0;
    }

    /** The same, and nothing was let through either, so that nobody else was before the one on the wire. */
    boolean openedNothing() {
        return fresh && opened == 0;
    }

    private Outcome outcome(Claim claim, Handover handover) {
        // Silence is no answer, and a relay in trouble has carried nothing.
        if (handover.code() != 0 && !Replies.isFaultOfTheRun(handover)) {
            carried++;
            watch.heard(Replies.fault(handover));
        }
        boolean overThisOne =
                tookNothing() && opened == 1 && Replies.isFaultOfTheRun(handover) && Replies.knowsRecipient(handover);
        return overThisOne
                ? replies.closedOver(handover, claim.attempt(), claim.started(), clock.instant())
                : replies.classify(handover, claim.attempt(), claim.started(), clock.instant());
    }

    private record Packed(Claim claim, Parcel parcel, int revision) {}
}
