package org.casereviewupdate.delivery;

import java.util.EnumSet;
import java.util.Set;

/** What an editor can make of a delivery that ended in doubt or in a refusal. */
public enum Resolution {
    /** It is known from elsewhere, such as the relay's log, that it got there. */
    ARRIVED(EnumSet.of(DeliveryStatus.UNCERTAIN)),
    /** It is to be tried once more, at the risk of a doubled mail if it was uncertain. */
    SEND_AGAIN(EnumSet.of(DeliveryStatus.UNCERTAIN, DeliveryStatus.FAILED));

    private final Set<DeliveryStatus> from;

    Resolution(Set<DeliveryStatus> from) {
        this.from = from;
    }

    /** Whether a delivery of this status can be resolved so. */
    boolean suits(DeliveryStatus status) {
        return from.contains(status);
    }
}
