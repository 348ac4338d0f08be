package org.casereviewupdate.issue;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** An issue was asked for that says nothing. */
final class EmptyIssue extends Problem {

    private static final long serialVersionUID = 1L;

    EmptyIssue() {
        super(
                Kind.INVALID,
                "empty-issue",
                "The issue is empty",
                "Give a note, or at least one review.",
                List.of(new FieldError("note", "Write a note, or choose at least one review")));
    }
}
