package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** Somebody wanted to approve their own work. */
final class SelfApproval extends Problem {

    private static final long serialVersionUID = 1L;

    SelfApproval() {
        super(
                Kind.FORBIDDEN,
                "self-approval",
                "A second person has to approve this",
                "Whoever composed or compiled an issue does not approve it: somebody else looks at it, and approves or releases it.");
    }
}
