package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** There is no key of that id. */
final class NoSuchKey extends Problem {

    private static final long serialVersionUID = 1L;

    NoSuchKey() {
        super(Kind.NOT_FOUND, "no-such-key", "No such key", "There is no key of that id.");
    }
}
