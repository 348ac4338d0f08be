package org.casereviewupdate.relay;

import org.jspecify.annotations.Nullable;

/**
 * Why a line ended. By then no call to its cargo is open and none will follow.
 *
 * @param why the reason
 * @param takenBack the parcel that was on the wire, perhaps whole, but was not let through or never asked for; nothing of it is delivered
 * @param trouble how that parcel was stopped, or what happened to the connection; its stage is never {@link Stage#ANSWER}. Null if all
 *     went well
 */
public record LineEnd(
        Why why, @Nullable Parcel takenBack, @Nullable Handover trouble) {

    /** The reasons. After the first the connection may run another cargo; after SENDER_REFUSED it could, but it will not help. */
    public enum Why {
        /** The cargo has no more. */
        EXHAUSTED,
        /** The connection has carried its number of messages. */
        USED_UP,
        /** The gate let the parcel taken back not through. */
        GATE_SHUT,
        /** {@link RelayConnection#stop} was called. */
        STOPPED,
        /** The relay takes no mail from us: nothing is wrong with the parcel taken back. */
        SENDER_REFUSED,
        /** The connection broke, fell silent, or the relay closed it (421). */
        BROKEN
    }

    static LineEnd broken(String trouble) {
        return new LineEnd(Why.BROKEN, null, Handover.broken(Stage.CONNECT, trouble));
    }
}
