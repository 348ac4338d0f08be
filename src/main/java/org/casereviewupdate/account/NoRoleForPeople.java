package org.casereviewupdate.account;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** A person was to have the role of a mail server. */
final class NoRoleForPeople extends Problem {

    private static final long serialVersionUID = 1L;

    NoRoleForPeople() {
        super(
                Kind.INVALID,
                "no-role-for-people",
                "That is no role for a person",
                "Nothing was changed. Choose what this person may do.",
                List.of(new FieldError("role", "Choose viewer, editor, approver or admin")));
    }
}
