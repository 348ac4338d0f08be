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
record Outcome(DeliveryStatus status, @Nullable Instant notBefore, Handover handover) {}
