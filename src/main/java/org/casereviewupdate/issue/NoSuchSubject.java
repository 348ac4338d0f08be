package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** The vocabulary does not know the word. */
final class NoSuchSubject extends Problem {

    private static final long serialVersionUID = 1L;

    NoSuchSubject() {
        super(Kind.NOT_FOUND, "no-such-subject", "No such subject", "The vocabulary does not know this subject.");
    }
}
