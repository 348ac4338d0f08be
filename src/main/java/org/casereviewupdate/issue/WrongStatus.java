package org.casereviewupdate.issue;

import java.util.Locale;
import org.casereviewupdate.problem.Problem;

/** An issue was asked for something that it cannot do from where it is. */
final class WrongStatus extends Problem {

    private static final long serialVersionUID = 1L;

    WrongStatus(IssueStatus status, String verb) {
        super(
                Kind.CONFLICT,
                "issue-in-wrong-status",
                "The issue is not in a status that allows this",
                "The issue is " + status.name().toLowerCase(Locale.ROOT) + " and cannot be " + verb + ".");
    }
}
