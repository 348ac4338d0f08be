package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** Without this person nobody could manage people and keys. */
final class LastAdmin extends Problem {

    private static final long serialVersionUID = 1L;

    LastAdmin() {
        super(Kind.CONFLICT, "last-admin", "Somebody has to be admin", "Make somebody else admin first.");
    }
}
