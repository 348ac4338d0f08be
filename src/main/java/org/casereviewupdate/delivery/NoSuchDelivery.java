package org.casereviewupdate.delivery;

import org.casereviewupdate.problem.Problem;

/** The issue was never meant for that subscriber. */
final class NoSuchDelivery extends Problem {

    private static final long serialVersionUID = 1L;

    NoSuchDelivery() {
        super(Kind.NOT_FOUND, "no-such-delivery", "No such delivery", "The issue has no delivery to that subscriber.");
    }
}
