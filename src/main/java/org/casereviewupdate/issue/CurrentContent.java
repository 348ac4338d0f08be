package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.review.Catalogue;

/** Reads an issue's content anew: each review as it stands in the catalogue now, and none that was withdrawn. */
@Singleton
class CurrentContent {

    private final Catalogue catalogue;
    private final IssueSchedule schedule;
    private final SubjectLine subjectLine;

    CurrentContent(Catalogue catalogue, IssueSchedule schedule, PublisherConfig publisher) {
        this.catalogue = catalogue;
        this.schedule = schedule;
        this.subjectLine = new SubjectLine(publisher.newsletter());
    }

    /**
     * The content as it reads now, in the order it had.
     *
     * @throws NothingLeft if it was withdrawn as a whole and there is no note
     */
    Composition of(Issue issue) {
        List<NewItem> items = current(issue.itemViews());
        int reviews = (int)
                items.stream().filter(item -> item.kind() == ItemKind.REVIEW).count();
        IssueView view = issue.view();
        if (reviews == 0 && view.note() == null) {
            throw new NothingLeft();
        }
        YearMonth month = view.period();
        String subject = month != null
                ? subjectLine.monthly(month, reviews)
                : subjectLine.adHoc(schedule.day(view.createdAt()), reviews);
        return new Composition(subject, items);
    }

    /** Its items as they read now, without those that were withdrawn. */
    List<IssueItemView> items(Issue issue) {
        return current(issue.itemViews()).stream().map(NewItem::view).toList();
    }

    private List<NewItem> current(List<IssueItemView> items) {
        var reviews = catalogue.find(ids(items, ItemKind.REVIEW)).stream().map(NewItem::of);
        var briefings = ids(items, ItemKind.BRIEFING).stream()
                .map(catalogue::briefing)
                .flatMap(Optional::stream)
                .map(NewItem::of);
        var found = Stream.concat(reviews, briefings).collect(Collectors.toMap(NewItem::sourceId, Function.identity()));
        return items.stream()
                .map(item -> Optional.ofNullable(found.get(item.sourceId())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<UUID> ids(List<IssueItemView> items, ItemKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(IssueItemView::sourceId)
                .toList();
    }
}
