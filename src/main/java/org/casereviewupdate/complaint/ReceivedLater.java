package org.casereviewupdate.complaint;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** A complaint was noted for a day that is yet to come. */
final class ReceivedLater extends Problem {

    private static final long serialVersionUID = 1L;

    ReceivedLater() {
        super(
                Kind.INVALID,
                "received-later",
                "That day is yet to come",
                "Nothing was noted. Give the day on which the complaint came.",
                List.of(new FieldError("receivedOn", "Give the day on which the complaint came")));
    }
}
