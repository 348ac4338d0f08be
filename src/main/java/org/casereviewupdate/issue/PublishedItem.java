package org.casereviewupdate.issue;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of an issue as everybody may read it.
 *
 * @param kind what it tells of
 * @param sourceId the review or briefing
 * @param standing how it compares with what was sent
 * @param content what it says now; absent once it was withdrawn
 */
public record PublishedItem(
        ItemKind kind,
        UUID sourceId,
        Standing standing,
        @Nullable ItemContent content) {

    static PublishedItem of(IssueItemView sent, @Nullable ItemContent now) {
        Standing standing = now == null
                ? Standing.WITHDRAWN
                : now.readsLike(sent.content()) ? Standing.AS_SENT : Standing.CORRECTED;
        return new PublishedItem(sent.kind(), sent.sourceId(), standing, now);
    }

    /** Whether nothing of it may be shown. */
    public boolean withdrawn() {
        return standing == Standing.WITHDRAWN;
    }

    /** Whether it reads otherwise than what was sent. */
    public boolean corrected() {
        return standing == Standing.CORRECTED;
    }

    /** What it says; only for one that was not withdrawn. */
    public ItemContent shown() {
        return Objects.requireNonNull(content, "withdrawn");
    }
}
