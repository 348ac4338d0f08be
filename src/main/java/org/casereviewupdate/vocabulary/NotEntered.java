package org.casereviewupdate.vocabulary;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** A name was to be corrected that nobody here has entered. */
final class NotEntered extends Problem {

    private static final long serialVersionUID = 1L;

    NotEntered(String name) {
        super(
                Kind.CONFLICT,
                "name-not-entered",
                "Nobody has entered this name here",
                "Only a name that was entered here can be put right. One that comes with the program would come back with"
                        + " its next start; enter another name for it instead.",
                List.of(new FieldError("wrong", "\"" + name + "\" was not entered here")));
    }
}
