package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ScheduleIssue;

/** Releases an issue at the word of somebody who can say how many people it goes to: a click alone is made too easily. */
@Singleton
public class ReleaseCounted {

    private final CountAudience audience;
    private final ScheduleIssue scheduling;

    ReleaseCounted(CountAudience audience, ScheduleIssue scheduling) {
        this.audience = audience;
        this.scheduling = scheduling;
    }

    /**
     * Releases the issue, to leave as soon as that cannot be taken back any more.
     *
     * @param recipients how many people the editor means it to go to
     * @throws OtherAudience if it would go to more or to fewer; the issue stays as it is
     */
    public IssueView release(UUID issue, long recipients, String actor) {
        long now = audience.of(issue);
        if (now != recipients) {
            throw new OtherAudience(now);
        }
        return scheduling.releaseSoon(issue, actor);
    }
}
