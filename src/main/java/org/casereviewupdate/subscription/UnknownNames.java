package org.casereviewupdate.subscription;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** A choice by names that nothing goes by. */
final class UnknownNames extends Problem {

    private static final long serialVersionUID = 1L;

    UnknownNames(List<FieldError> errors) {
        super(
                Kind.INVALID,
                "unknown-names",
                "Something was chosen that there is not",
                "The subjects are listed at /api/v1/subjects.",
                errors);
    }
}
