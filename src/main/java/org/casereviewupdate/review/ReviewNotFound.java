package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** There is no such record. */
final class ReviewNotFound extends Problem {

    private static final long serialVersionUID = 1L;

    ReviewNotFound() {
        super(
                Kind.NOT_FOUND,
                "review-not-found",
                "There is no such case review",
                "No case review has this id; search the list for it.");
    }
}
