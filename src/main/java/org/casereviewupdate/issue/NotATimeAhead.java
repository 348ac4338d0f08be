package org.casereviewupdate.issue;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** An issue was to leave at a time that is past, or so far away that the year must be mistyped. */
final class NotATimeAhead extends Problem {

    private static final long serialVersionUID = 1L;

    NotATimeAhead() {
        super(
                Kind.INVALID,
                "not-a-time-ahead",
                "That is not a time at which it can leave",
                "Nothing was changed. Choose a time that is yet to come, within a year.",
                List.of(new FieldError("releaseAt", "Choose a time that is yet to come, within a year")));
    }
}
