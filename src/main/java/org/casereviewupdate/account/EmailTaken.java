package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** Two people cannot sign in with one address. */
final class EmailTaken extends Problem {

    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super(
                Kind.CONFLICT,
                "email-taken",
                "Somebody signs in with that address",
                "Each person needs an address of their own.");
    }
}
