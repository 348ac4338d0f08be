package org.casereviewupdate.relay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A cargo of one, for mail that no ledger keeps: the gate is always open. */
final class SingleParcel implements Cargo {

    private @Nullable Parcel left;
    private volatile @Nullable Handover outcome;

    SingleParcel(Parcel parcel) {
        this.left = parcel;
    }

    @Override
    public @Nullable Parcel next() {
        Parcel parcel = left;
        left = null;
        return parcel;
    }

    @Override
    public CompletionStage<Boolean> gate(@Nullable Handover previous, Parcel next) {
        return CompletableFuture.completedStage(true);
    }

    @Override
    public CompletionStage<Void> settle(Handover previous) {
        outcome = previous;
        return CompletableFuture.completedStage(null);
    }

    /** How it ended; should that still be open, the answer that claims the least. */
    Handover outcome(@Nullable LineEnd end) {
        Handover known = outcome;
        if (known != null) {
            return known;
        }
        Handover trouble = end == null ? null : end.trouble();
        return trouble != null ? trouble : Handover.broken(Stage.ANSWER, "The connection did not end in time");
    }
}
