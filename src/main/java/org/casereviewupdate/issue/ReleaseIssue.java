package org.casereviewupdate.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.restore.Fence;
import org.jboss.logging.Logger;

/** Lets an issue go: by hand at once, or by the schedule when its hold period is over. */
@Singleton
public class ReleaseIssue {

    private static final Logger LOG = Logger.getLogger(ReleaseIssue.class);
    private static final String SCHEDULE = "schedule";

    private final Issues issues;
    private final Relay relay;
    private final Fence fence;
    private final Approvals approvals;
    private final AuditTrail audit;
    private final Clock clock;

    ReleaseIssue(Issues issues, Relay relay, Fence fence, Approvals approvals, AuditTrail audit, Clock clock) {
        this.issues = issues;
        this.relay = relay;
        this.fence = fence;
        this.approvals = approvals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Releases an issue now.
     *
     * @throws NoRelay if there is nowhere to send it; the issue stays as it is
     * @throws OpenFindings if something in it has to be looked at first
     * @throws SelfApproval if a second person has to release it, and this is the first
     * @throws org.casereviewupdate.restore.RestoreUnconfirmed if a restored backup waits for its confirmation
     */
    @Transactional
    public IssueView release(UUID id, String actor) {
        requireWayOut();
        Issue issue = issues.locked(id);
        if (issue.status() == IssueStatus.COMPILED) {
            approvals.require(issue, actor);
        }
        return release(issue, actor);
    }

    /** Makes sure that there is somewhere to send to, and that no restored backup waits for its confirmation. */
    void requireWayOut() {
        fence.requireOpen();
        if (!relay.configured()) {
            throw new NoRelay();
        }
    }

    /** Releases the issues whose hold period is over. Without a relay they wait, and the log says so. */
    void releaseDue() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> issues.dueForRelease(clock.instant()));
        if (due.isEmpty()) {
            return;
        }
        if (!relay.configured()) {
            LOG.warnf("%d issue(s) are due and wait: no mail relay is configured (quarkus.mailer.host)", due.size());
            return;
        }
        due.forEach(this::releaseByItself);
    }

    /** An issue whose check takes too long, or fails, keeps no other. */
    private void releaseByItself(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> releaseIfStillDue(id));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Issue %s was due and could not be released; it is tried again", id);
        }
    }

    private void releaseIfStillDue(UUID id) {
        Issue issue = issues.locked(id);
        // Between the look and the lock an editor may have cancelled it, or another replica released it.
        if (issue.status() != IssueStatus.COMPILED) {
            return;
        }
        approvals
                .hindrance(issue)
                .ifPresentOrElse(
                        why -> holdBack(issue, why),
                        () -> release(
                                issue, Objects.requireNonNullElse(issue.view().scheduledBy(), SCHEDULE)));
    }

    private void holdBack(Issue issue, String why) {
        LOG.warnf("Issue %s waits for an editor: %s", issue.id(), why);
        issue.holdBack(why);
        audit.record(SCHEDULE, "issue.held-back", issue.id().toString(), why);
    }

    private IssueView release(Issue issue, String actor) {
        boolean first = issue.status() == IssueStatus.COMPILED;
        issue.release(actor, clock.instant());
        if (first) {
            audit.record(actor, "issue.released", issue.id().toString(), "");
        }
        return issue.view();
    }
}
