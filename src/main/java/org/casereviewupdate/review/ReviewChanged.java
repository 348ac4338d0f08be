package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** Somebody else changed the record after the caller had read it. */
final class ReviewChanged extends Problem {

    private static final long serialVersionUID = 1L;

    ReviewChanged(int current) {
        super(
                Kind.CONFLICT,
                "review-changed",
                "The record was changed in the meantime",
                "It is now at version " + current + "; read it again and repeat your change on that.");
    }
}
