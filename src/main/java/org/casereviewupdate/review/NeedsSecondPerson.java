package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** Whoever withdrew a record wanted to reinstate it. */
final class NeedsSecondPerson extends Problem {

    private static final long serialVersionUID = 1L;

    NeedsSecondPerson() {
        super(
                Kind.FORBIDDEN,
                "needs-second-person",
                "A second person has to do this",
                "Whoever withdrew a record does not reinstate it.");
    }
}
