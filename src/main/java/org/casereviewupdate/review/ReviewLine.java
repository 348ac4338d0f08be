package org.casereviewupdate.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.casereviewupdate.spreadsheet.Entries;
import org.casereviewupdate.spreadsheet.Entries.Labelled;
import org.casereviewupdate.spreadsheet.Formula;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.jspecify.annotations.Nullable;

/** A case review as a line of an exported table, from which an import reads the same review again. */
final class ReviewLine {

    static final List<String> COLUMNS = List.of(
            ReviewColumns.SOURCE_REFERENCE,
            ReviewColumns.YEAR,
            ReviewColumns.BODY,
            ReviewColumns.NAME,
            ReviewColumns.NATION,
            ReviewColumns.REVIEW_TYPE,
            ReviewColumns.AREAS,
            ReviewColumns.SUMMARY,
            ReviewColumns.LEARNING_THEMES,
            ReviewColumns.RECOMMENDATIONS,
            ReviewColumns.MODEL,
            ReviewColumns.KEYWORDS,
            ReviewColumns.AGE_GROUPS,
            ReviewColumns.column(ReportLink.Kind.OVERVIEW_REPORT),
            ReviewColumns.column(ReportLink.Kind.EXECUTIVE_SUMMARY),
            ReviewColumns.column(ReportLink.Kind.PRACTICE_BRIEFING),
            ReviewColumns.LINK_UNTIL,
            ReviewColumns.LINKS,
            ReviewColumns.RELATED_DOCUMENTS,
            ReviewColumns.ADDED);

    private ReviewLine() {}

    static List<String> of(CaseReviewView review) {
        boolean plain = hasPlainLinks(review.links());
        return Stream.<String>of(
                        Objects.requireNonNullElseGet(review.sourceReference(), () -> OwnId.of(review.id())),
                        String.valueOf(review.year()),
                        Entries.join(review.bodies()),
                        review.name(),
                        review.nation().label(),
                        review.type().label(),
                        Entries.join(review.areas()),
                        review.summary(),
                        Entries.join(review.learningThemes()),
                        Entries.joinLabelled(review.recommendations().stream()
                                .map(one -> new Labelled(one.addressee(), one.text()))
                                .toList()),
                        Objects.requireNonNullElse(review.model(), ""),
                        Entries.join(review.subjects()),
                        Entries.join(
                                review.ageGroups().stream().map(AgeGroup::label).toList()),
                        plain ? address(review.links(), ReportLink.Kind.OVERVIEW_REPORT) : "",
                        plain ? address(review.links(), ReportLink.Kind.EXECUTIVE_SUMMARY) : "",
                        plain ? address(review.links(), ReportLink.Kind.PRACTICE_BRIEFING) : "",
                        plain ? until(review.links()) : "",
                        plain
                                ? ""
                                : Entries.joinLabelled(review.links().stream()
                                        .map(LinkCell::write)
                                        .toList()),
                        Entries.joinLabelled(review.relatedDocuments().stream()
                                .map(document -> new Labelled(document.title(), document.url()))
                                .toList()),
                        review.addedOn().toString())
                .map(Formula::guard)
                .toList();
    }

    /** Whether the links fit into the columns that people fill in: one of each kind in order, all alike. */
    private static boolean hasPlainLinks(List<ReportLink> links) {
        Set<String> ways = new HashSet<>();
        int last = -1;
        for (ReportLink link : links) {
            boolean known = link.status() == ReportLink.Status.LIVE || link.status() == ReportLink.Status.LEAVES;
            ways.add(link.status() + " " + link.until());
            if (!known || link.kind().ordinal() <= last || ways.size() > 1) {
                return false;
            }
            last = link.kind().ordinal();
        }
        return true;
    }

    private static String address(List<ReportLink> links, ReportLink.Kind kind) {
        return links.stream()
                .filter(link -> link.kind() == kind)
                .map(ReportLink::url)
                .findFirst()
                .orElse("");
    }

    private static String until(List<ReportLink> links) {
        @Nullable
        LocalDate until = links.stream().findFirst().map(ReportLink::until).orElse(null);
        return until == null ? "" : until.toString();
    }
}
