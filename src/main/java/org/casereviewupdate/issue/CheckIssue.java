package org.casereviewupdate.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** Looks an issue through before it is released, and lets somebody say which findings may stay. */
@Singleton
public class CheckIssue {

    private final Issues issues;
    private final List<ReleaseCheck> checks;
    private final Waivers waivers;
    private final CurrentContent content;
    private final AuditTrail audit;
    private final Clock clock;

    /** What was found last. A page that only tells how many things wait need not go through every issue at each look. */
    private final Cache<UUID, Long> holding = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    CheckIssue(
            Issues issues,
            @All List<ReleaseCheck> checks,
            Waivers waivers,
            CurrentContent content,
            AuditTrail audit,
            Clock clock) {
        this.issues = issues;
        this.checks = checks;
        this.waivers = waivers;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was found, that which holds the issue first. */
    @Transactional
    public List<FindingView> findings(UUID id) {
        Map<String, Waiver> waived = waivers.of(id);
        List<FindingView> findings = find(issues.existing(id)).stream()
                .map(finding -> FindingView.of(finding, waived.get(finding.key())))
                .sorted(Comparator.comparing(FindingView::blocks).reversed())
                .toList();
        holding.put(id, findings.stream().filter(FindingView::blocks).count());
        return findings;
    }

    /** How many things hold the issue, as somebody found who looked a minute ago at most. */
    public long holding(UUID id) {
        Long known = holding.getIfPresent(id);
        return known == null ? findings(id).stream().filter(FindingView::blocks).count() : known;
    }

    /**
     * Lets findings pass.
     *
     * @param wanted which, and why
     * @return what is left
     * @throws UnknownFindings if one of them is not there, or not any more
     */
    @Transactional
    public List<FindingView> override(UUID id, NewOverride wanted, String actor) {
        List<Finding> found = find(issues.locked(id)).stream()
                .filter(finding -> wanted.findings().contains(finding.key()))
                .toList();
        if (found.stream().map(Finding::key).distinct().count()
                < wanted.findings().size()) {
            throw new UnknownFindings();
        }
        for (Finding finding : found) {
            waivers.add(id, finding, new Waiver(actor, wanted.reason()), clock.instant());
            // Neither the words nor the reason: either may name a child.
            audit.record(actor, "issue.finding-overridden", id.toString(), finding.rule() + " " + finding.key());
        }
        return findings(id);
    }

    /** Whether nothing holds the issue. */
    boolean isClear(Issue issue) {
        Map<String, Waiver> waived = waivers.of(issue.id());
        return find(issue).stream().noneMatch(finding -> finding.blocks() && !waived.containsKey(finding.key()));
    }

    private List<Finding> find(Issue issue) {
        IssueView view = issue.view();
        List<IssueItemView> items = toBeSent(issue);
        return checks.stream()
                .flatMap(check -> check.findings(view, items).stream())
                .distinct()
                .toList();
    }

    /** A halted issue goes on with its reviews as they read by then, so that is what has to be looked at. */
    private List<IssueItemView> toBeSent(Issue issue) {
        return issue.status() == IssueStatus.HALTED ? content.items(issue) : issue.itemViews();
    }
}
