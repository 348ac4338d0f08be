package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
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

    /** The issues that tell of a review or a briefing, newest first. */
    @Transactional
    public List<IssueView> tellingOf(UUID source) {
        return issues.tellingOf(source).stream().map(Issue::view).toList();
    }

    /** The issues that have not ended, oldest first: they are held, on their way or halted, or wait for a person. */
    @Transactional
    public List<IssueView> open() {
        return issues.open().stream().map(Issue::view).toList();
    }

    /** The issue that was sent last. */
    @Transactional
    public Optional<IssueView> lastSent() {
        return issues.lastSent().map(Issue::view);
    }

    /** What one issue says, item by item. */
    @Transactional
    public List<IssueItemView> items(UUID id) {
        return issues.existing(id).itemViews();
    }
}
