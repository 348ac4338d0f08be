package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.issue.ReadIssues;
import org.hibernate.Session;

/** Says how far an issue has got and how fast it goes. */
@Singleton
public class WatchIssue {

    private final ReadIssues issues;
    private final ReadDeliveries deliveries;
    private final Session database;
    private final Clock clock;

    WatchIssue(ReadIssues issues, ReadDeliveries deliveries, Session database, Clock clock) {
        this.issues = issues;
        this.deliveries = deliveries;
        this.database = database;
        this.clock = clock;
    }

    /** How it stands at this moment. */
    @Transactional
    public IssueProgress look(UUID issue) {
        Instant now = clock.instant();
        return new IssueProgress(issues.one(issue), deliveries.counts(issue), endedSince(issue, now), now);
    }

    private long endedSince(UUID issue, Instant now) {
        return database.createNativeQuery("""
                        select count(*)
                        from delivery
                        where issue_id = :issue and ended_at > :since and status <> 'DEFERRED'
                        """, Long.class)
                .setParameter("issue", issue)
                .setParameter("since", now.minus(Duration.ofMinutes(1)))
                .getSingleResult();
    }
}
