package org.casereviewupdate.subscription;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** A pause that ends in the past, today, or in more than a year. */
final class NotADateToPauseUntil extends Problem {

    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "Enter a date from tomorrow until a year from now";

    NotADateToPauseUntil() {
        super(Kind.INVALID, "not-a-date-to-pause-until", ADVICE, ADVICE, List.of(new FieldError("until", ADVICE)));
    }
}
