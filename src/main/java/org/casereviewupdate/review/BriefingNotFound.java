package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** There is no such briefing. */
final class BriefingNotFound extends Problem {

    private static final long serialVersionUID = 1L;

    BriefingNotFound() {
        super(
                Kind.NOT_FOUND,
                "briefing-not-found",
                "There is no such briefing",
                "No briefing has this id; look it up in the list.");
    }
}
