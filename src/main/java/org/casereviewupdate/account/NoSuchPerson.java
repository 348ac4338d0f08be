package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** There is nobody of that id. */
final class NoSuchPerson extends Problem {

    private static final long serialVersionUID = 1L;

    NoSuchPerson() {
        super(Kind.NOT_FOUND, "no-such-person", "No such person", "There is nobody of that id.");
    }
}
