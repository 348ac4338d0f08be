package org.casereviewupdate.delivery;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** An issue was to be released to another number of people than it would go to. */
final class OtherAudience extends Problem {

    private static final long serialVersionUID = 1L;

    OtherAudience(long now) {
        super(
                Kind.CONFLICT,
                "other-audience",
                "That is not the number of people this issue goes to",
                "Nothing was sent. The issue goes to " + now + (now == 1 ? " person" : " people")
                        + " at the moment; type that number if it is what you mean.",
                List.of(new FieldError("recipients", "Type the number " + now + " to release the issue")));
    }
}
