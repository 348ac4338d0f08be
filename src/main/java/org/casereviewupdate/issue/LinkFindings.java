package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereviewupdate.review.CheckLinks;
import org.casereviewupdate.review.LinkView;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the links in an issue lead anywhere. One of which nobody knows holds the issue like a dead one, until it was looked at or
 * somebody says why it may go; one whose server turns programs away (with a status that says so) is only told, because many do.
 */
@Singleton
class LinkFindings implements ReleaseCheck {

    private final CheckLinks links;

    LinkFindings(CheckLinks links) {
        this.links = links;
    }

    @Override
    public List<Finding> findings(IssueView issue, List<IssueItemView> items) {
        List<String> addresses = items.stream()
                .flatMap(item -> item.content().links().stream())
                .map(ItemLink::url)
                .distinct()
                .toList();
        if (addresses.isEmpty()) {
            return List.of();
        }
        if (!links.looks()) {
            return List.of(Finding.notice(
                    FindingRule.UNCHECKED_LINK, null, "Links are not looked at here (case-review-update.links.check)"));
        }
        Map<String, LinkView> known = links.of(addresses);
        return items.stream()
                .flatMap(item -> item.content().links().stream()
                        .flatMap(link -> finding(item, link, known.get(link.url())).stream()))
                .toList();
    }

    private static Optional<Finding> finding(IssueItemView item, ItemLink link, @Nullable LinkView standing) {
        if (standing == null || standing.isUnchecked()) {
            return Optional.of(Finding.blocking(FindingRule.UNCHECKED_LINK, item.sourceId(), link.url()));
        }
        return switch (standing.outcome()) {
            case DEAD -> Optional.of(Finding.blocking(FindingRule.DEAD_LINK, item.sourceId(), link.url()));
            case UNCERTAIN -> Optional.of(Finding.notice(FindingRule.UNCERTAIN_LINK, item.sourceId(), link.url()));
            case LIVE, UNCHECKED -> Optional.empty();
        };
    }
}
