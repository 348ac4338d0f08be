package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** A record that readers may still see was to be purged. */
final class ReviewNotWithdrawn extends Problem {

    private static final long serialVersionUID = 1L;

    ReviewNotWithdrawn() {
        super(
                Kind.CONFLICT,
                "review-not-withdrawn",
                "This case review is not withdrawn",
                "Only a withdrawn record can be purged; withdraw it first.");
    }
}
