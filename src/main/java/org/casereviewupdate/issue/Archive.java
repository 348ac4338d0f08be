package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.vocabulary.SubjectView;
import org.casereviewupdate.vocabulary.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of the issues: those that were released, each item as its review stands at this moment. What was withdrawn is gone
 * with the transaction that withdrew it, because nothing is kept in between.
 */
@Singleton
public class Archive {

    private final ReleasedIssues issues;
    private final Catalogue catalogue;
    private final Subjects subjects;
    private final IssueSchedule schedule;

    Archive(ReleasedIssues issues, Catalogue catalogue, Subjects subjects, IssueSchedule schedule) {
        this.issues = issues;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.schedule = schedule;
    }

    /**
     * One issue.
     *
     * @throws NoSuchIssue if there is none, or none that may be read yet or still: the answers are alike
     */
    @Transactional
    public PublishedIssue issue(UUID id) {
        return publish(List.of(issues.one(id).orElseThrow(NoSuchIssue::new))).get(0);
    }

    /** The years that have an issue, newest first. */
    @Transactional
    public List<Integer> years() {
        return issues.years();
    }

    /** The issues of a year, newest first. */
    @Transactional
    public List<PublishedIssue> ofYear(int year) {
        return publish(issues.ofYear(year));
    }

    /** The newest issues, newest first. */
    @Transactional
    public List<PublishedIssue> newest(int limit) {
        return publish(issues.newest(limit));
    }

    /** The subjects that issues can be about. */
    public List<SubjectView> subjects() {
        return subjects.terms();
    }

    /**
     * The subject that a word stands for.
     *
     * @throws NoSuchSubject if the vocabulary does not know the word
     */
    @Transactional
    public String subject(String word) {
        return subjects.vocabulary().find(word).orElseThrow(NoSuchSubject::new);
    }

    /**
     * The newest issues that tell of a subject, each with the items about it only.
     *
     * @param subject a term of the vocabulary
     */
    @Transactional
    public List<PublishedIssue> newestAbout(String subject, int limit) {
        return publish(issues.newestAbout(subject, limit)).stream()
                .map(issue -> issue.about(subject))
                .filter(issue -> !issue.items().isEmpty())
                .toList();
    }

    private List<PublishedIssue> publish(List<Issue> released) {
        Map<UUID, List<IssueItemView>> items = new HashMap<>();
        released.forEach(issue -> items.put(issue.id(), issue.itemViews()));
        Map<UUID, ItemContent> now =
                contents(items.values().stream().flatMap(List::stream).toList());
        Map<UUID, Instant> changes = issues.changes(items.keySet());
        List<PublishedIssue> published = new ArrayList<>();
        for (Issue issue : released) {
            List<PublishedItem> shown = Objects.requireNonNull(items.get(issue.id())).stream()
                    .map(item -> PublishedItem.of(item, now.get(item.sourceId())))
                    .toList();
            published.add(publish(issue.view(), shown, changes.get(issue.id())));
        }
        return published;
    }

    private PublishedIssue publish(IssueView issue, List<PublishedItem> items, @Nullable Instant changed) {
        Instant released = Objects.requireNonNull(issue.releasedAt());
        return new PublishedIssue(
                issue.id(),
                issue.period(),
                Objects.requireNonNull(issue.subject()),
                issue.note(),
                schedule.day(released),
                released,
                changed == null || changed.isBefore(released) ? released : changed,
                items);
    }

    private Map<UUID, ItemContent> contents(List<IssueItemView> items) {
        Map<UUID, ItemContent> contents = new HashMap<>();
        for (CaseReviewView review : catalogue.find(ids(items, ItemKind.REVIEW))) {
            contents.put(review.id(), ItemContent.of(review));
        }
        for (UUID id : ids(items, ItemKind.BRIEFING)) {
            catalogue.briefing(id).ifPresent(briefing -> contents.put(id, ItemContent.of(briefing)));
        }
        return contents;
    }

    private static List<UUID> ids(List<IssueItemView> items, ItemKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(IssueItemView::sourceId)
                .distinct()
                .toList();
    }
}
