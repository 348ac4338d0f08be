package org.casereviewupdate.issue;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** An issue was to go to those who follow something that there is not, or nothing at all: it would go to fewer people than somebody thinks. */
final class UnknownAudience extends Problem {

    private static final long serialVersionUID = 1L;

    UnknownAudience(List<FieldError> errors) {
        super(
                Kind.INVALID,
                "unknown-audience",
                "It is not clear to whom this issue is to go",
                "Choose what its readers follow, or send it to everybody.",
                errors);
    }
}
