package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** Two records cannot have come from one place. */
final class SourceReferenceTaken extends Problem {

    private static final long serialVersionUID = 1L;

    SourceReferenceTaken() {
        super(
                Kind.CONFLICT,
                "source-reference-taken",
                "Another record has this source reference",
                "Amend the record that has it, or give this one a reference of its own.");
    }
}
