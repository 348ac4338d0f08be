package org.casereviewupdate.relay;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What one connection carries, parcel after parcel, and the ledger it is entered in.
 *
 * <p>All methods are called on the connection's event loop, one at a time, and must not block it; their stages may complete on any
 * thread. While a stage is open no other method is called. Every parcel that {@link #next} gave ends in exactly one of three ways:
 *
 * <ul>
 *   <li>{@link #gate} let it through: then its handover comes exactly once, as {@code previous} of a later gate or to {@link #settle};
 *   <li>the gate did not, or was to be asked again and the line ended before: nothing was delivered, and it is not mentioned again but by
 *       {@link LineEnd#takenBack};
 *   <li>the gate was never asked: nothing was delivered, and {@link LineEnd#takenBack} gives it back.
 * </ul>
 */
public interface Cargo {

    /**
     * The next parcel, or null if there is none for now, which ends the line. Its envelope leaves at once, its text as soon as the relay
     * invites it, and, if that is soon, before the gate is asked.
     */
    @Nullable
    Parcel next();

    /**
     * Asked when the next parcel is on the wire but for its final dot, or was refused there; or, where the relay was slow to invite its
     * text, before that leaves. Asked again, without a previous one, where the relay was so slow to read that the text had not left when the
     * answer came: what was true then may be true no longer.
     *
     * @param previous how the parcel let through before ended, or null if there is none or it was settled already
     * @return true once that outcome is durable and the next parcel has been entered as begun; false if the outcome is durable and the
     *     next parcel must not be finished, which costs the connection
     */
    CompletionStage<Boolean> gate(@Nullable Handover previous, Parcel next);

    /** Enters the outcome of the parcel let through last, where no other is ready to be begun with it. Completes once it is durable. */
    CompletionStage<Void> settle(Handover previous);
}
