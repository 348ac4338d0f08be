package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** A second person's word that an issue may leave as it reads. It is void as soon as it reads otherwise. */
@Singleton
public class ApproveIssue {

    private final Issues issues;
    private final Approvals approvals;
    private final AuditTrail audit;
    private final Clock clock;

    ApproveIssue(Issues issues, Approvals approvals, AuditTrail audit, Clock clock) {
        this.issues = issues;
        this.approvals = approvals;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it stands for somebody who looks at an issue. */
    @Transactional
    public ApprovalView look(UUID id, String actor) {
        return approvals.look(issues.existing(id), actor);
    }

    /**
     * Approves an issue. Approving it again is no error; the first word stands.
     *
     * @throws SelfApproval if it is their own work, whether or not a second person is asked for here
     * @throws OpenFindings if something in it has to be looked at first
     * @throws WrongStatus if it is not held
     */
    @Transactional
    public IssueView approve(UUID id, String actor) {
        Issue issue = issues.locked(id);
        issue.status().require(IssueStatus.COMPILED, "approved");
        approvals.requireOther(issue, actor);
        approvals.requireClear(issue);
        if (!issue.isApproved()) {
            issue.approve(actor, clock.instant());
            audit.record(
                    actor,
                    "issue.approved",
                    id.toString(),
                    "revision " + issue.view().revision());
        }
        return issue.view();
    }
}
