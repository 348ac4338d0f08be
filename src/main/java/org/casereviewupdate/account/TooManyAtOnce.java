package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** More passwords wait to be compared than the machine should be made to. */
final class TooManyAtOnce extends Problem {

    private static final long serialVersionUID = 1L;

    TooManyAtOnce() {
        super(Kind.UNAVAILABLE, "busy", "The service is busy", "Nothing was changed. Try again in a moment.");
    }
}
