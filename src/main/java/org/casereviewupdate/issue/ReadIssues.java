package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.paging.Page;
import org.jspecify.annotations.Nullable;

/** Reads issues for those who may see them. */
@Singleton
public class ReadIssues {

    private final Issues issues;

    ReadIssues(Issues issues) {
        this.issues = issues;
    }

    /** A page of issues, newest first. */
    @Transactional
    public Page<IssueView> page(@Nullable UUID after, int limit) {
        return Page.of(
                        issues.newestFirst(after, limit),
                        limit,
                        issue -> issue.id().toString())
                .map(Issue::view);
    }

    /** One issue. */
    @Transactional
    public IssueView one(UUID id) {
        return issues.existing(id).view();
    }

    /** What one issue says, item by item. */
    @Transactional
    public List<IssueItemView> items(UUID id) {
        return issues.existing(id).itemViews();
    }
}
