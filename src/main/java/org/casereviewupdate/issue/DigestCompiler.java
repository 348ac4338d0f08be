package org.casereviewupdate.issue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereviewupdate.review.BriefingView;
import org.casereviewupdate.review.CaseReviewView;

/**
 * Compiles a month: the reviews that are new, in reading order, and one briefing that bears on them. Pure: the same input gives the same
 * issue.
 */
final class DigestCompiler {

    /** By nation, then the newest year first, then by title; titles are compared without anybody's locale. */
    static final Comparator<CaseReviewView> READING_ORDER = Comparator.comparing(CaseReviewView::nation)
            .thenComparing(Comparator.comparing(CaseReviewView::year).reversed())
            .thenComparing(CaseReviewView::title)
            .thenComparing(CaseReviewView::id);

    private final SubjectLine subjectLine;

    DigestCompiler(SubjectLine subjectLine) {
        this.subjectLine = subjectLine;
    }

    /**
     * Compiles a month.
     *
     * @param month which month
     * @param added the reviews added before the month's end
     * @param told the reviews that an earlier digest has told of
     * @param briefings every briefing that may be featured
     * @param featured the briefings featured within the last twelve months
     * @return the issue's content, or nothing if there is nothing new
     */
    Optional<Composition> compile(
            YearMonth month,
            List<CaseReviewView> added,
            Set<UUID> told,
            List<BriefingView> briefings,
            Set<UUID> featured) {
        List<CaseReviewView> reviews = added.stream()
                .filter(review -> !told.contains(review.id()))
                .sorted(READING_ORDER)
                .toList();
        if (reviews.isEmpty()) {
            return Optional.empty();
        }
        List<NewItem> items = new ArrayList<>(reviews.stream().map(NewItem::of).toList());
        feature(reviews, briefings, featured).map(NewItem::of).ifPresent(items::add);
        return Optional.of(new Composition(subjectLine.monthly(month, reviews.size()), items));
    }

    private static Optional<BriefingView> feature(
            List<CaseReviewView> reviews, List<BriefingView> briefings, Set<UUID> featured) {
        Set<String> subjects = reviews.stream()
                .map(CaseReviewView::subjects)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return briefings.stream()
                .filter(briefing -> !featured.contains(briefing.id()))
                .max(Comparator.<BriefingView>comparingLong(briefing -> overlap(briefing, subjects))
                        .thenComparing(BriefingView::published)
                        .thenComparing(BriefingView::id));
    }

    private static long overlap(BriefingView briefing, Set<String> subjects) {
        return briefing.subjects().stream().filter(subjects::contains).count();
    }
}
