package org.casereviewupdate.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An issue of which nothing is kept, to look at before it is composed.
 *
 * @param issue the issue as it would be; its id leads nowhere
 * @param items what it says, in order
 */
public record Draft(IssueView issue, List<IssueItemView> items) {

    private static final UUID NOWHERE = new UUID(0, 0);

    static Draft of(NewIssue wanted, Composition content, String actor, Instant now) {
        IssueView issue = new IssueView(
                NOWHERE,
                IssueKind.AD_HOC,
                null,
                IssueStatus.COMPILED,
                content.subject(),
                wanted.note(),
                1,
                false,
                now,
                actor,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Draft(issue, content.items().stream().map(NewItem::view).toList());
    }
}
