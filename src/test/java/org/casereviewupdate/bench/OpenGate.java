package org.casereviewupdate.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.relay.Cargo;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Parcel;
import org.jspecify.annotations.Nullable;

/** A cargo without a ledger, to measure the relay alone. Each of several lines takes from the same pile. */
final class OpenGate implements Cargo {

    private static final CompletionStage<Boolean> OPEN = CompletableFuture.completedStage(true);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Letters letters;
    private final AtomicInteger left;
    private final AtomicInteger accepted;

    OpenGate(Letters letters, AtomicInteger left, AtomicInteger accepted) {
        this.letters = letters;
        this.left = left;
        this.accepted = accepted;
    }

    @Override
    public @Nullable Parcel next() {
        int number = left.getAndDecrement();
        return number > 0 ? letters.to(number) : null;
    }

    @Override
    public CompletionStage<Boolean> gate(@Nullable Handover previous, Parcel next) {
        count(previous);
        return OPEN;
    }

    @Override
    public CompletionStage<Void> settle(Handover previous) {
        count(previous);
        return DONE;
    }

    private void count(@Nullable Handover handover) {
        if (handover != null && handover.accepted()) {
            accepted.incrementAndGet();
        }
    }
}
