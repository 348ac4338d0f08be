package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The newest month's issue that readers have, to show to somebody who is none yet. */
@Singleton
public class LatestIssue {

    private final Issues issues;
    private final CurrentContent content;

    LatestIssue(Issues issues, CurrentContent content) {
        this.issues = issues;
        this.content = content;
    }

    /** Whether there is one. */
    @Transactional
    public boolean exists() {
        return newest().isPresent();
    }

    /** As it reads now; nothing if there is none, or none of it is left. */
    @Transactional
    public Optional<CurrentIssue> read() {
        return newest().flatMap(this::current);
    }

    private Optional<CurrentIssue> current(Issue issue) {
        try {
            List<IssueItemView> items =
                    content.of(issue).items().stream().map(NewItem::view).toList();
            return Optional.of(new CurrentIssue(issue.view(), items));
        } catch (NothingLeft withdrawn) {
            return Optional.empty();
        }
    }

    private Optional<Issue> newest() {
        return issues.find(
                        "kind = ?1 and status in ?2 order by period desc",
                        IssueKind.MONTHLY,
                        List.of(IssueStatus.SENDING, IssueStatus.SENT))
                .firstResultOptional();
    }
}
