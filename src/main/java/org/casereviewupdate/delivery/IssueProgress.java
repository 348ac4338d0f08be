package org.casereviewupdate.delivery;

import java.time.Duration;
import java.time.Instant;
import org.casereviewupdate.issue.IssueStatus;
import org.casereviewupdate.issue.IssueView;
import org.jspecify.annotations.Nullable;

/**
 * How far an issue has got.
 *
 * @param issue the issue
 * @param deliveries how many deliveries are where
 * @param lastMinute how many ended within the last minute
 * @param at when it was looked at
 */
public record IssueProgress(IssueView issue, DeliveryCounts deliveries, long lastMinute, Instant at) {

    private static final long SECONDS = 60;

    /** Whether the figures change by themselves. */
    public boolean isMoving() {
        return issue.status() == IssueStatus.RELEASED || issue.status() == IssueStatus.SENDING;
    }

    /** Whether there is anything to watch or to account for. */
    public boolean isStarted() {
        return isMoving() || deliveries.total() > 0;
    }

    /** How many deliveries have ended, in whatever way. */
    public long ended() {
        return deliveries.accepted() + deliveries.failed() + deliveries.uncertain() + deliveries.skipped();
    }

    /** How many of a hundred have ended. */
    public int percent() {
        return deliveries.total() == 0 ? 0 : (int) (ended() * 100 / deliveries.total());
    }

    /** When the last one ends if it goes on as it did within the last minute; unknown while nothing moves or nothing is left. */
    public @Nullable Instant endsAt() {
        long left = deliveries.total() - ended() - deliveries.deferred();
        if (lastMinute == 0 || left <= 0) {
            return null;
        }
        return at.plus(Duration.ofSeconds((left * SECONDS + lastMinute - 1) / lastMinute));
    }
}
