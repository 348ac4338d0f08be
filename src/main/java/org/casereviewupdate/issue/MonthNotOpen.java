package org.casereviewupdate.issue;

import java.time.YearMonth;
import org.casereviewupdate.problem.Problem;

/** A month was asked for that this service does not send. */
final class MonthNotOpen extends Problem {

    private static final long serialVersionUID = 1L;

    MonthNotOpen(YearMonth month, YearMonth first, YearMonth last) {
        super(
                Kind.INVALID,
                "month-not-open",
                "This month cannot be compiled",
                month + " cannot be compiled: the months from " + first + " to " + last + " can.");
    }
}
