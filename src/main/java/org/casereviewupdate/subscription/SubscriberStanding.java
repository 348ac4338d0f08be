package org.casereviewupdate.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an address stands, without the address.
 *
 * @param subscriber the subscriber's id; absent if there is none of this address
 * @param status where the subscriber stands
 * @param confirmedAt since when the owner of the mailbox agrees
 * @param suppressed whether the address must never be mailed
 */
public record SubscriberStanding(
        @Nullable UUID subscriber,
        @Nullable SubscriberStatus status,
        @Nullable Instant confirmedAt,
        boolean suppressed) {}
