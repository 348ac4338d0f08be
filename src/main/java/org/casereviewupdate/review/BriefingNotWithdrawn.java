package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** A briefing that readers may still see was to be purged. */
final class BriefingNotWithdrawn extends Problem {

    private static final long serialVersionUID = 1L;

    BriefingNotWithdrawn() {
        super(
                Kind.CONFLICT,
                "briefing-not-withdrawn",
                "This briefing is not withdrawn",
                "Only a withdrawn briefing can be purged; withdraw it first.");
    }
}
