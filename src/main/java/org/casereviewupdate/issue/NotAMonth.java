package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** A month was written in a way that names none. */
final class NotAMonth extends Problem {

    private static final long serialVersionUID = 1L;

    NotAMonth() {
        super(Kind.MALFORMED, "not-a-month", "That is not a month", "Write the month as yyyy-MM, for example 2026-09.");
    }
}
