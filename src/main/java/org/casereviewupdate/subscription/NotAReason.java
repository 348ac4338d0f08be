package org.casereviewupdate.subscription;

import java.util.List;
import java.util.regex.Pattern;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/** What was to be done to a subscription needs a reason for the record, and this was none. */
final class NotAReason extends Problem {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("\\S@\\S");

    private NotAReason(String advice) {
        super(
                Kind.INVALID,
                "not-a-reason",
                "There is a problem",
                "Nothing was changed.",
                List.of(new FieldError("reason", advice)));
    }

    /** What was typed, if it will do. */
    static String check(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new NotAReason("Say why, in at most " + LONGEST + " characters");
        }
        if (ADDRESS.matcher(reason).find()) {
            // It would outlive the subscriber: the audit log keeps it for years, and nothing can be taken out of it.
            throw new NotAReason("Leave addresses out: the audit log keeps the reason for years");
        }
        return reason;
    }
}
