package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** Everything in an issue was withdrawn. */
final class NothingLeft extends Problem {

    private static final long serialVersionUID = 1L;

    NothingLeft() {
        super(
                Kind.CONFLICT,
                "nothing-left",
                "Nothing is left to send",
                "Every review in the issue was withdrawn. Cancel it.");
    }
}
