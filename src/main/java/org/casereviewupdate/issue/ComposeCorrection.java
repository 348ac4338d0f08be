package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.publisher.PublisherConfig;

/**
 * Composes a correction: an ad-hoc issue that goes to those who received a certain review or briefing and to nobody else. It is held, looked
 * through and released like any other, and is no news for the archive.
 */
@Singleton
public class ComposeCorrection {

    private final Issues issues;
    private final Told told;
    private final IdempotencyKeys keys;
    private final IssueSchedule schedule;
    private final SubjectLine subjectLine;
    private final AuditTrail audit;
    private final Clock clock;

    ComposeCorrection(
            Issues issues,
            Told told,
            IdempotencyKeys keys,
            IssueSchedule schedule,
            PublisherConfig publisher,
            AuditTrail audit,
            Clock clock) {
        this.issues = issues;
        this.told = told;
        this.keys = keys;
        this.schedule = schedule;
        this.subjectLine = new SubjectLine(publisher.newsletter());
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Composes it, once for each key.
     *
     * @throws NeverTold if no issue that has left told of the review
     */
    @Transactional
    public IssueView compose(NewCorrection wanted, String key, String actor) {
        String ownKey = "correction " + key;
        Optional<UUID> made = keys.find(actor, ownKey, wanted.meaning());
        if (made.isPresent()) {
            return issues.existing(made.get()).view();
        }
        if (!told.toAnybody(wanted.source())) {
            throw new NeverTold();
        }
        Instant now = clock.instant();
        Issue issue = Issue.adHoc(wanted.note().strip(), actor, now);
        issue.compile(new Composition(subjectLine.adHoc(schedule.day(now), 0), List.of()), null, now);
        issues.persistAndFlush(issue);
        told.correct(wanted.source(), issue.id());
        keys.remember(actor, ownKey, wanted.meaning(), issue.id(), now);
        audit.record(
                actor,
                "issue.correction-composed",
                issue.id().toString(),
                wanted.source().toString());
        return issue.view();
    }
}
