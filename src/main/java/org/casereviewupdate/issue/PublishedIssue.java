package org.casereviewupdate.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue as everybody may read it.
 *
 * @param id its id
 * @param period the month of a monthly issue
 * @param subject its subject line
 * @param note the editors' note in Markdown
 * @param day the day on which it was released
 * @param releasedAt when it was released
 * @param changedAt when anything in it was last corrected or withdrawn, or when it was released
 * @param items what it tells of
 */
public record PublishedIssue(
        UUID id,
        @Nullable YearMonth period,
        String subject,
        @Nullable String note,
        LocalDate day,
        Instant releasedAt,
        Instant changedAt,
        List<PublishedItem> items) {

    /** The year under which it stands in the archive. */
    public int year() {
        return period == null ? day.getYear() : period.getYear();
    }

    /** How many reviews it tells of that were not withdrawn. */
    public int reviews() {
        return (int) items.stream()
                .filter(item -> item.kind() == ItemKind.REVIEW && !item.withdrawn())
                .count();
    }

    /** The same issue, as far as it is about a subject. */
    PublishedIssue about(String subject) {
        List<PublishedItem> about = items.stream()
                .filter(item -> !item.withdrawn() && item.shown().subjects().contains(subject))
                .toList();
        return new PublishedIssue(id, period, this.subject, note, day, releasedAt, changedAt, about);
    }
}
