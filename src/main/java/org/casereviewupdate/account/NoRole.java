package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** Somebody's organisation knows them, and has not said that they may work here. */
final class NoRole extends Problem {

    private static final long serialVersionUID = 1L;

    NoRole() {
        super(
                Kind.FORBIDDEN,
                "no-role",
                "You may not work here",
                "Your organisation knows you, but gives you no role here. Ask whoever looks after its accounts.");
    }
}
