package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.restore.Fence;

/** Halts an issue, lets it go on, or gives it up. */
@Singleton
public class StopIssue {

    private final Issues issues;
    private final CurrentContent content;
    private final Told told;
    private final Approvals approvals;
    private final Fence fence;
    private final AuditTrail audit;
    private final Clock clock;

    StopIssue(
            Issues issues,
            CurrentContent content,
            Told told,
            Approvals approvals,
            Fence fence,
            AuditTrail audit,
            Clock clock) {
        this.issues = issues;
        this.content = content;
        this.told = told;
        this.approvals = approvals;
        this.fence = fence;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stops what has not left yet; at most the message that each connection is just handing over still finishes. */
    @Transactional
    public IssueView halt(UUID id, String reason, String actor) {
        return change(id, actor, "issue.halted", issue -> issue.halt(reason, clock.instant()));
    }

    /**
     * Goes on where it was halted, with the reviews as they read now and without those that were withdrawn. What reads otherwise than what was
     * released has been approved by nobody yet: it is looked through again, and goes on at the word of whoever may release it.
     *
     * @throws OpenFindings if something in it has to be looked at first
     * @throws SelfApproval if a second person has to let it go on, and this is the first
     * @throws NothingLeft if there is nothing left to say
     * @throws org.casereviewupdate.restore.RestoreUnconfirmed if a restored backup waits for its confirmation
     */
    @Transactional
    public IssueView resume(UUID id, String actor) {
        fence.requireOpen();
        return change(id, actor, "issue.resumed", issue -> {
            Composition current = content.of(issue);
            told.remember(id, clock.instant());
            boolean asApproved = current.addsNothingTo(issue.itemViews());
            issue.resume(current);
            if (!asApproved) {
                approvals.require(issue, actor);
            }
        });
    }

    /** Gives an issue up for good. Reviews of a digest that nobody received come again in the next one. */
    @Transactional
    public IssueView cancel(UUID id, String reason, String actor) {
        return change(id, actor, "issue.cancelled", issue -> issue.cancel(reason, clock.instant()));
    }

    private IssueView change(UUID id, String actor, String action, Consumer<Issue> verb) {
        Issue issue = issues.locked(id);
        IssueStatus before = issue.status();
        verb.accept(issue);
        if (issue.status() != before) {
            audit.record(actor, action, id.toString(), "");
        }
        return issue.view();
    }
}
