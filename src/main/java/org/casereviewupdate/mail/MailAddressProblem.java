package org.casereviewupdate.mail;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** An address that no mail could reach, or that this service does not accept. */
public final class MailAddressProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String advice;

    MailAddressProblem(String advice) {
        super(
                Kind.INVALID,
                "invalid-email-address",
                "The email address is not valid",
                advice,
                List.of(new FieldError("email", advice)));
        this.advice = advice;
    }

    /** What to do about it, as a sentence to show beside the field. */
    public String advice() {
        return advice;
    }
}
