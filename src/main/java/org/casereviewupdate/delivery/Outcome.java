package org.casereviewupdate.delivery;

import java.time.Instant;
import org.casereviewupdate.relay.Handover;
import org.jspecify.annotations.Nullable;

/**
 * What a hand-over means for its delivery.
 *
 * @param status the delivery's next state
 * @param notBefore when to try again, for a delivery that is put off
 * @param handover how the hand-over ended
 */
record Outcome(DeliveryStatus status, @Nullable Instant notBefore, Handover handover) {

    /** Whether the attempt counts: not if the fault was the relay's, or the connection's. */
    boolean spent() {
        return status != DeliveryStatus.QUEUED;
    }

    /** Whether the delivery has ended. */
    boolean over() {
        return spent() && status != DeliveryStatus.DEFERRED;
    }
}
