package org.casereviewupdate.issue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an issue says.
 *
 * @param subject the mail's subject line, which never tells anything of a case
 * @param items its items in the order in which they are read
 */
record Composition(String subject, List<NewItem> items) {

    /** Whether all of it stood in an issue before, word for word; less of it is nothing new. */
    boolean addsNothingTo(List<IssueItemView> before) {
        Map<UUID, ItemContent> known =
                before.stream().collect(Collectors.toMap(IssueItemView::sourceId, IssueItemView::content));
        return items.stream().allMatch(item -> item.content().equals(known.get(item.sourceId())));
    }
}
