package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** A new password is too easy to guess, or longer than what would be compared. */
final class WeakPassword extends Problem {

    private static final long serialVersionUID = 1L;

    WeakPassword(String advice) {
        super(Kind.INVALID, "weak-password", "Choose another password", advice);
    }
}
