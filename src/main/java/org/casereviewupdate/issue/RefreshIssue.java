package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** Reads the reviews of an issue anew while it is held, after one of them was corrected or withdrawn. */
@Singleton
public class RefreshIssue {

    private final Issues issues;
    private final CurrentContent content;
    private final AuditTrail audit;

    RefreshIssue(Issues issues, CurrentContent content, AuditTrail audit) {
        this.issues = issues;
        this.content = content;
        this.audit = audit;
    }

    /**
     * Refreshes the issue.
     *
     * @throws NothingLeft if everything in it was withdrawn
     * @throws WrongStatus if it is not held any more
     */
    @Transactional
    public IssueView refresh(UUID id, String actor) {
        Issue issue = issues.locked(id);
        issue.refresh(content.of(issue));
        audit.record(actor, "issue.refreshed", id.toString(), "");
        return issue.view();
    }
}
