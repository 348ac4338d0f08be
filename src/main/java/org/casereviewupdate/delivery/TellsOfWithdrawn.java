package org.casereviewupdate.delivery;

import org.casereviewupdate.problem.Problem;

/** An issue was to be shown that still holds a review which was withdrawn. */
final class TellsOfWithdrawn extends Problem {

    private static final long serialVersionUID = 1L;

    TellsOfWithdrawn() {
        super(
                Kind.GONE,
                "issue-tells-of-withdrawn-review",
                "A case review in this issue was withdrawn",
                "It is no longer shown. Resume the issue to have it written anew without the review, or cancel it.");
    }
}
