package org.casereviewupdate.delivery;

import java.util.UUID;

/**
 * What the envelope sender of a mail says of its delivery: the subscriber's id, changed by the issue's, so that 16 octets tell one row of the
 * ledger to whoever knows which issues have left. There is no room for both ids (RFC 5321 section 4.5.3.1.1), and nothing to hide: the link
 * to leave, in the same mail, has the subscriber's.
 *
 * @param value the one id by the other
 * @param hashed whether it was made by an earlier version, which wrote the {@link DeliveryKey} instead
 */
public record ReturnMark(UUID value, boolean hashed) {

    static ReturnMark of(UUID issue, UUID subscriber) {
        return new ReturnMark(changed(subscriber, issue), false);
    }

    /** Whom it is about, if it is of this issue; nobody at all if it is of another. */
    UUID subscriber(UUID issue) {
        return changed(value, issue);
    }

    /** Once changes an id, and once more changes it back. */
    private static UUID changed(UUID id, UUID by) {
        return new UUID(
                id.getMostSignificantBits() ^ by.getMostSignificantBits(),
                id.getLeastSignificantBits() ^ by.getLeastSignificantBits());
    }
}
