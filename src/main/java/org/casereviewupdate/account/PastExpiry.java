package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** A key was asked for that would have run out before it was made. */
final class PastExpiry extends Problem {

    private static final long serialVersionUID = 1L;

    PastExpiry() {
        super(Kind.INVALID, "past-expiry", "The key would never work", "Choose a moment in the future for it to stop.");
    }
}
