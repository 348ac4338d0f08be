package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** An issue was to be released while something was found in it that nobody has looked at. */
final class OpenFindings extends Problem {

    private static final long serialVersionUID = 1L;

    OpenFindings() {
        super(
                Kind.CONFLICT,
                "open-findings",
                "Something in this issue has to be looked at first",
                "Read its findings. Mend what is wrong and refresh the issue, or override them with a reason.");
    }
}
