package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** Lets an issue leave by itself at a time that a person chooses, and takes that back. */
@Singleton
public class ScheduleIssue {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Issues issues;
    private final ReleaseIssue releasing;
    private final Approvals approvals;
    private final IssueConfig config;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleIssue(
            Issues issues,
            ReleaseIssue releasing,
            Approvals approvals,
            IssueConfig config,
            AuditTrail audit,
            Clock clock) {
        this.issues = issues;
        this.releasing = releasing;
        this.approvals = approvals;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** How long a release by hand can be taken back. */
    public Duration undo() {
        return config.undo();
    }

    /**
     * Has an issue released at a time, in place of any other that was set. What holds a release then, holds it then.
     *
     * @throws NotATimeAhead if the time is past, or more than a year away
     * @throws SelfApproval if a second person has to say so, and this is the first
     * @throws OpenFindings if something in it has to be looked at first
     * @throws WrongStatus if it is not held
     */
    @Transactional
    public IssueView schedule(UUID id, Instant when, String actor) {
        Instant now = clock.instant();
        if (!when.isAfter(now) || when.isAfter(now.plus(FARTHEST))) {
            throw new NotATimeAhead();
        }
        return schedule(issues.locked(id), when, actor);
    }

    /**
     * Releases an issue as soon as it cannot be taken back any more. What leaves sooner than that already, stays so.
     *
     * @throws NoRelay if there is nowhere to send it; the issue stays as it is
     * @see ReleaseIssue#release
     */
    @Transactional
    public IssueView releaseSoon(UUID id, String actor) {
        Issue issue = issues.locked(id);
        if (config.undo().isZero() || issue.status() != IssueStatus.COMPILED) {
            return releasing.release(id, actor);
        }
        releasing.requireWayOut();
        Instant soon = clock.instant().plus(config.undo());
        Instant set = issue.view().releaseAt();
        return set != null && set.isBefore(soon) ? issue.view() : schedule(issue, soon, actor);
    }

    /**
     * Takes back that an issue leaves by itself, whoever has said so; it waits for a person from then on. Taking it back again is no error.
     *
     * @throws WrongStatus if it has left
     */
    @Transactional
    public IssueView takeBack(UUID id, String actor) {
        Issue issue = issues.locked(id);
        boolean set = issue.view().releaseAt() != null;
        issue.holdBack("Its release was taken back");
        if (set) {
            audit.record(actor, "issue.release-taken-back", id.toString(), "");
        }
        return issue.view();
    }

    private IssueView schedule(Issue issue, Instant when, String actor) {
        issue.status().require(IssueStatus.COMPILED, "scheduled");
        approvals.require(issue, actor);
        if (!issue.isApproved() && !issue.isWorkOf(actor)) {
            issue.approve(actor, clock.instant()); // who lets another's work leave, approves it
        }
        issue.schedule(actor, when);
        audit.record(actor, "issue.scheduled", issue.id().toString(), when.toString());
        return issue.view();
    }
}
