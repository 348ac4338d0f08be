package org.casereviewupdate.vocabulary;

import java.util.Map;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** A name leads to one place only. */
final class NameTaken extends Problem {

    private static final long serialVersionUID = 1L;

    /** Says of each name whose it is. */
    NameTaken(Map<String, String> owners) {
        super(
                Kind.CONFLICT,
                "name-taken",
                "A name leads to something else already",
                "Leave out the names that lead elsewhere, or add the others to what they lead to; nothing was changed.",
                owners.entrySet().stream()
                        .map(owner -> new FieldError("name", "\"" + owner.getKey() + "\" leads to " + owner.getValue()))
                        .toList());
    }
}
