package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** There is no issue of that id. */
final class NoSuchIssue extends Problem {

    private static final long serialVersionUID = 1L;

    NoSuchIssue() {
        super(Kind.NOT_FOUND, "no-such-issue", "No such issue", "There is no issue of that id.");
    }
}
