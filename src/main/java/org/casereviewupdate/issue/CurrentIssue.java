package org.casereviewupdate.issue;

import java.util.List;

/**
 * An issue as it reads now.
 *
 * @param issue the issue
 * @param items its items without those that were withdrawn, as corrected since
 */
public record CurrentIssue(IssueView issue, List<IssueItemView> items) {}
