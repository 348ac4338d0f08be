package org.casereviewupdate.delivery;

import java.util.Locale;
import org.casereviewupdate.problem.Problem;

/** A delivery was to be resolved in a way that its state does not allow. */
final class NotToBeResolved extends Problem {

    private static final long serialVersionUID = 1L;

    NotToBeResolved(DeliveryStatus status) {
        super(
                Kind.CONFLICT,
                "delivery-in-wrong-status",
                "The delivery is not in a status that allows this",
                "It is " + status.name().toLowerCase(Locale.ROOT)
                        + ". What is uncertain can have arrived; what is uncertain or failed can be sent again.");
    }
}
