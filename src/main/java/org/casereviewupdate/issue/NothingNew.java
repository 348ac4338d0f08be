package org.casereviewupdate.issue;

import java.time.YearMonth;
import org.casereviewupdate.problem.Problem;

/** A month was asked for that has nothing to tell. */
final class NothingNew extends Problem {

    private static final long serialVersionUID = 1L;

    NothingNew(YearMonth month) {
        super(
                Kind.INVALID,
                "nothing-new",
                "No review is new",
                "Every review added up to the end of " + month + " has been in an earlier digest.");
    }
}
