package org.casereviewupdate.review;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** A record that breaks one or more rules of the catalogue, each of them named. */
final class InvalidRecord extends Problem {

    private static final long serialVersionUID = 1L;

    InvalidRecord(List<FieldError> errors) {
        super(
                Kind.INVALID,
                "invalid-record",
                "The record cannot be taken into the catalogue",
                "Correct the fields that are named and send it again; nothing was changed.",
                errors);
    }
}
