package org.casereviewupdate.review;

import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A wish to withdraw a record.
 *
 * @param reason why, for the editors only
 */
public record Withdrawal(String reason) {

    private static final int LONGEST = 500;

    /** Brings the reason into one form. */
    public Withdrawal(@Nullable String reason) {
        this.reason = PlainText.line(reason);
    }

    String checkedReason() {
        if (reason.isEmpty() || reason.length() > LONGEST || !PlainText.isPlain(reason)) {
            throw new InvalidRecord(
                    List.of(new FieldError("reason", "Say why the record is withdrawn, in at most 500 characters")));
        }
        return reason;
    }
}
