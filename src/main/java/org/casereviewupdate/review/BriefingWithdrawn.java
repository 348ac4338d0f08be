package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** The briefing was withdrawn. */
final class BriefingWithdrawn extends Problem {

    private static final long serialVersionUID = 1L;

    BriefingWithdrawn() {
        super(
                Kind.GONE,
                "briefing-withdrawn",
                "This briefing was withdrawn",
                "The briefing was withdrawn from the catalogue. Please delete copies of it.");
    }
}
