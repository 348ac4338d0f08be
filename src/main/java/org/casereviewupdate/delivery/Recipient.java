package org.casereviewupdate.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that may be handed over now.
 *
 * @param subscriber whose it is
 * @param address where it goes
 * @param attempt the number of this attempt, from 1
 * @param started when the issue began to leave
 */
record Recipient(UUID subscriber, String address, int attempt, Instant started) {

    /** Says nothing of the address, because it must never reach a log. */
    @Override
    public String toString() {
        return "Recipient[" + subscriber + "]";
    }
}
