package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Catalogue;

/** Composes an ad-hoc issue. It waits for a person to release it. */
@Singleton
public class ComposeIssue {

    private final Issues issues;
    private final IdempotencyKeys keys;
    private final Audiences audiences;
    private final Catalogue catalogue;
    private final IssueSchedule schedule;
    private final SubjectLine subjectLine;
    private final AuditTrail audit;
    private final Clock clock;

    ComposeIssue(
            Issues issues,
            IdempotencyKeys keys,
            Audiences audiences,
            Catalogue catalogue,
            IssueSchedule schedule,
            PublisherConfig publisher,
            AuditTrail audit,
            Clock clock) {
        this.issues = issues;
        this.keys = keys;
        this.audiences = audiences;
        this.catalogue = catalogue;
        this.schedule = schedule;
        this.subjectLine = new SubjectLine(publisher.newsletter());
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Composes an issue, once for each key: a repeated request gets the issue that the first one made.
     *
     * @throws EmptyIssue if it has neither a note nor a review
     * @throws UnknownReviews if it names a review that is not in the catalogue
     * @throws UnknownAudience if it is not clear to whom it is to go
     * @throws KeyReused if the key came with another request before
     */
    @Transactional
    public IssueView compose(NewIssue wanted, String key, String actor) {
        Optional<UUID> made = keys.find(actor, key, wanted);
        if (made.isPresent()) {
            return issues.existing(made.get()).view();
        }
        Instant now = clock.instant();
        Issue issue = Issue.adHoc(wanted.note(), actor, now);
        issue.compile(content(wanted, now), null, now);
        issues.persistAndFlush(issue);
        NewAudience audience = wanted.audience();
        if (audience != null) {
            audiences.keep(issue.id(), audiences.meant(audience));
        }
        keys.remember(actor, key, wanted, issue.id(), now);
        audit.record(actor, "issue.composed", issue.id().toString(), "");
        return issue.view();
    }

    /**
     * What an issue would say, of which nothing is kept.
     *
     * @throws EmptyIssue if it has neither a note nor a review
     * @throws UnknownReviews if it names a review that is not in the catalogue
     */
    @Transactional
    public Draft draft(NewIssue wanted, String actor) {
        Instant now = clock.instant();
        return Draft.of(wanted, content(wanted, now), actor, now);
    }

    private Composition content(NewIssue wanted, Instant now) {
        if (wanted.note() == null && wanted.reviews().isEmpty()) {
            throw new EmptyIssue();
        }
        List<NewItem> items = find(wanted.reviews()).stream().map(NewItem::of).toList();
        return new Composition(subjectLine.adHoc(schedule.day(now), items.size()), items);
    }

    private List<CaseReviewView> find(List<UUID> ids) {
        List<UUID> wanted = ids.stream().distinct().toList();
        Map<UUID, CaseReviewView> found =
                catalogue.find(wanted).stream().collect(Collectors.toMap(CaseReviewView::id, Function.identity()));
        List<UUID> unknown =
                wanted.stream().filter(id -> !found.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownReviews(unknown);
        }
        return wanted.stream().map(found::get).toList();
    }
}
