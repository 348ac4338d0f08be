package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.review.CheckLinks;
import org.casereviewupdate.review.LinkOutcome;
import org.casereviewupdate.review.LinkView;

/** Looks whether the links in an issue lead anywhere, as far as somebody has looked. */
@Singleton
class LinkFindings implements ReleaseCheck {

    private final CheckLinks links;

    LinkFindings(CheckLinks links) {
        this.links = links;
    }

    @Override
    public List<Finding> findings(IssueView issue, List<IssueItemView> items) {
        Map<String, LinkView> known = links.of(items.stream()
                .flatMap(item -> item.content().links().stream())
                .map(ItemLink::url)
                .distinct()
                .toList());
        List<Finding> findings = new ArrayList<>();
        for (IssueItemView item : items) {
            for (ItemLink link : item.content().links()) {
                LinkView standing = known.get(link.url());
                if (standing != null && standing.outcome() == LinkOutcome.DEAD) {
                    findings.add(Finding.blocking(FindingRule.DEAD_LINK, item.sourceId(), link.url()));
                }
                if (standing != null && standing.outcome() == LinkOutcome.UNCERTAIN) {
                    findings.add(Finding.notice(FindingRule.UNCERTAIN_LINK, item.sourceId(), link.url()));
                }
            }
        }
        return findings;
    }
}
