package org.casereviewupdate.review;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** What follows the question mark of an address cannot be understood. */
final class MalformedQuery extends Problem {

    private static final long serialVersionUID = 1L;

    MalformedQuery(List<FieldError> errors) {
        super(
                Kind.MALFORMED,
                "malformed-query",
                "The address asks for something that is not understood",
                "Correct the parts that are named, or leave them out.",
                errors);
    }
}
