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
 * @param scheduledBy who has said so; absent for the schedule of the months
 * @param approvedAt when somebody approved it as it reads now
 * @param approvedBy who has
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
        @Nullable String scheduledBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable Instant haltedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    static IssueView of(Issue issue, Milestones at) {
        boolean held = issue.status == IssueStatus.COMPILED;
        boolean approved = at.isApproved(issue.revision);
        return new IssueView(
                issue.id(),
                issue.kind,
                issue.period == null ? null : YearMonth.parse(issue.period),
                issue.status,
                issue.subject,
                issue.note,
                issue.revision,
                issue.late,
                at.createdAt,
                at.createdBy,
                held ? at.releaseAt : null,
                held ? at.scheduledBy : null,
                approved ? at.approvedAt : null,
                approved ? at.approvedBy : null,
                at.releasedAt,
                at.releasedBy,
                at.haltedAt,
                at.endedAt,
                issue.reason);
    }
}
