package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** A finding was to be overridden that is not there. */
final class UnknownFindings extends Problem {

    private static final long serialVersionUID = 1L;

    UnknownFindings() {
        super(
                Kind.CONFLICT,
                "unknown-findings",
                "Not all of these findings are there",
                "The text may have been changed meanwhile. Read the findings again.");
    }
}
