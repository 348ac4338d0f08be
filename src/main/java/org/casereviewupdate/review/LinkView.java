package org.casereviewupdate.review;

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
        @Nullable Instant checkedAt) {}
