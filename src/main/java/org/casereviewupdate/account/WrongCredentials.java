package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** Who typed this is not known; which half of it was wrong is not told. */
final class WrongCredentials extends Problem {

    private static final long serialVersionUID = 1L;

    WrongCredentials() {
        super(
                Kind.INVALID,
                "wrong-credentials",
                "The email address or the password is wrong",
                "Check both and try again.");
    }
}
