package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.util.Optional;

/** What has to be said and seen before an issue may leave. */
@Singleton
class Approvals {

    private final CheckIssue check;
    private final IssueConfig config;

    Approvals(CheckIssue check, IssueConfig config) {
        this.check = check;
        this.config = config;
    }

    ApprovalView look(Issue issue, String actor) {
        return new ApprovalView(config.secondPerson(), issue.isWorkOf(actor));
    }

    /**
     * Makes sure that an issue may leave at somebody's word.
     *
     * @throws SelfApproval if a second person has to say so, and this is the first
     * @throws OpenFindings if something in it has to be looked at first
     */
    void require(Issue issue, String actor) {
        if (config.secondPerson() && !issue.isApproved()) {
            requireOther(issue, actor);
        }
        requireClear(issue);
    }

    /** Makes sure that it is somebody else's work. */
    void requireOther(Issue issue, String actor) {
        if (issue.isWorkOf(actor)) {
            throw new SelfApproval();
        }
    }

    /** Makes sure that nothing in it holds it. */
    void requireClear(Issue issue) {
        if (!check.isClear(issue)) {
            throw new OpenFindings();
        }
    }

    /** Why an issue may not leave by itself, if it may not. */
    Optional<String> hindrance(Issue issue) {
        if (config.secondPerson() && !issue.isApproved()) {
            return Optional.of("A person has to approve or release it who has not made it");
        }
        return check.isClear(issue)
                ? Optional.empty()
                : Optional.of("Something in it has to be looked at; see its findings");
    }
}
