package org.casereviewupdate.delivery;

import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.subscription.ChoiceKey;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that a worker holds for a while.
 *
 * @param issue the issue
 * @param subscriber whose it is
 * @param worker who holds it
 * @param batch the batch it is claimed of; none if it is in the ledger already
 * @param address where it goes, if it is still theirs when it leaves
 * @param choice how they want it
 * @param attempt the number of the coming attempt, from 1
 * @param started when the issue began to leave, or when an editor sent this delivery again
 * @param asked when it was asked for, as a value of {@link System#nanoTime}: it may be sent as things stood then or later
 * @param slot when it may leave, if its domain has a rate of its own
 */
record Claim(
        UUID issue,
        UUID subscriber,
        UUID worker,
        @Nullable Batch batch,
        String address,
        ChoiceKey choice,
        int attempt,
        Instant started,
        long asked,
        @Nullable Slot slot) {

    Claim at(Slot leaves) {
        return new Claim(issue, subscriber, worker, batch, address, choice, attempt, started, asked, leaves);
    }

    /** Their recipient domain, if it has a rate of its own and they are not in the ledger yet. */
    String domain() {
        return batch == null ? "" : batch.domain();
    }

    /** Says nothing of the address, because it must never reach a log. */
    @Override
    public String toString() {
        return "Claim[" + issue + ", " + subscriber + "]";
    }
}
