package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** A correction was to be sent of what nobody has received. */
final class NeverTold extends Problem {

    private static final long serialVersionUID = 1L;

    NeverTold() {
        super(
                Kind.CONFLICT,
                "never-told",
                "Nobody has received this",
                "No issue that has left told of this review or briefing.");
    }
}
