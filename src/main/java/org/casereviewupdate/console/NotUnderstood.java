package org.casereviewupdate.console;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** What was typed cannot be read as what its field holds, such as a day that is none. Taking it for nothing would lose it. */
final class NotUnderstood extends Problem {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String field, String advice) {
        super(
                Kind.INVALID,
                "not-understood",
                "There is a problem",
                "Nothing has been saved.",
                List.of(new FieldError(field, advice)));
    }
}
