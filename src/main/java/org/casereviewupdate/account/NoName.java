package org.casereviewupdate.account;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** It was not said who somebody is. */
final class NoName extends Problem {

    private static final long serialVersionUID = 1L;

    NoName() {
        super(
                Kind.INVALID,
                "no-name",
                "Enter a name",
                "Nothing was changed.",
                List.of(new FieldError("name", "Enter what colleagues call the person, in at most 100 characters")));
    }
}
