package org.casereviewupdate.vocabulary;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** What took something's place has to be known itself. */
final class UnknownSuccessor extends Problem {

    private static final long serialVersionUID = 1L;

    UnknownSuccessor(List<String> unknown) {
        super(
                Kind.INVALID,
                "unknown-successor",
                "A successor is not in the list",
                "Add it first, then say what it took the place of.",
                unknown.stream()
                        .map(name -> new FieldError("successors", "\"" + name + "\" is not in the list"))
                        .toList());
    }
}
