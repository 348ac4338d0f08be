package org.casereviewupdate.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link and what became of it.
 *
 * @param address where it leads
 * @param outcome what became of it
 * @param replyCode what its server last answered, if it did
 * @param checkedAt when somebody last looked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkView(
        String address,
        LinkOutcome outcome,
        @Nullable Integer replyCode,
        @Nullable Instant checkedAt) {

    /** From this status on it is the server's fault (RFC 9110 section 15.6). */
    private static final int FAILED = 500;

    /** Whether nobody has looked yet, or nothing answered that says anything: no status, or one of a server that has failed. */
    @JsonIgnore
    public boolean isUnchecked() {
        return outcome == LinkOutcome.UNCHECKED
                || outcome == LinkOutcome.UNCERTAIN && (replyCode == null || replyCode >= FAILED);
    }
}
