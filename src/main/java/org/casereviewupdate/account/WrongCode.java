package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** The second factor was not what it should have been. */
final class WrongCode extends Problem {

    private static final long serialVersionUID = 1L;

    WrongCode() {
        super(
                Kind.INVALID,
                "wrong-code",
                "The code is wrong",
                "Enter the code that the app shows now, or one of your recovery codes.");
    }
}
