package org.casereviewupdate.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue as editors see it.
 *
 * @param id its id
 * @param kind monthly or ad hoc
 * @param period the month of a monthly issue
 * @param status where it is on its way out
 * @param subject the mail's subject line; absent for a month that was skipped or missed
 * @param note the editors' note in Markdown
 * @param revision counts the changes to what goes out
 * @param late whether it was compiled more than an hour after it fell due
 * @param createdAt when it was made
 * @param createdBy who or what made it
 * @param releaseAt when it will be released by itself
 * @param releasedAt when it was released
 * @param releasedBy who or what released it
 * @param haltedAt when it was halted, if it is
 * @param endedAt when its last delivery ended, or when it was cancelled
 * @param reason why it was halted, cancelled, skipped or missed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueView(
        UUID id,
        IssueKind kind,
        @Nullable YearMonth period,
        IssueStatus status,
        @Nullable String subject,
        @Nullable String note,
        int revision,
        boolean late,
        Instant createdAt,
        String createdBy,
        @Nullable Instant releaseAt,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable Instant haltedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {}
