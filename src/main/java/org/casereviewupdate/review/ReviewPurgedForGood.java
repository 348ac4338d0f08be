package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** A record was to be reinstated of which nothing is left. */
final class ReviewPurgedForGood extends Problem {

    private static final long serialVersionUID = 1L;

    ReviewPurgedForGood() {
        super(
                Kind.CONFLICT,
                "review-purged",
                "Nothing of this record is left",
                "It was purged, and there is no way back. Enter it anew if it may be seen again.");
    }
}
