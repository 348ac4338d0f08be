package org.casereviewupdate.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.spreadsheet.Entries;
import org.casereviewupdate.spreadsheet.Row;
import org.casereviewupdate.spreadsheet.TypedDate;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.jspecify.annotations.Nullable;

/** Reads a case review from a row of a table, and notes what it could not read. */
final class ReviewRow {

    private final Row row;
    private final List<Message> messages = new ArrayList<>();

    ReviewRow(Row row) {
        this.row = row;
    }

    /** What could not be read, once {@link #review} has been asked for. */
    List<Message> messages() {
        return List.copyOf(messages);
    }

    NewReview review() {
        Optional<Title> title = title();
        List<String> bodies = row.entries(ReviewColumns.BODY);
        String name = row.cell(ReviewColumns.NAME);
        Nation nation = nation();
        return new NewReview(
                row.cell(ReviewColumns.SOURCE_REFERENCE),
                year().or(() -> title.map(Title::year)).orElse(null),
                bodies.isEmpty() ? title.map(Title::bodies).orElse(List.of()) : bodies,
                name.isEmpty() ? title.map(Title::name).orElse("") : name,
                nation,
                type(nation),
                row.terms(ReviewColumns.AREAS),
                row.cell(ReviewColumns.SUMMARY),
                row.entries(ReviewColumns.LEARNING_THEMES),
                row.labelled(ReviewColumns.RECOMMENDATIONS).stream()
                        .map(entry -> new Recommendation(entry.label(), entry.text()))
                        .toList(),
                row.cell(ReviewColumns.MODEL),
                row.terms(ReviewColumns.KEYWORDS),
                ageGroups(),
                links(date(ReviewColumns.LINK_UNTIL)),
                relatedDocuments(),
                date(ReviewColumns.ADDED),
                null);
    }

    private Optional<Title> title() {
        String typed = row.cell(ReviewColumns.TITLE);
        Optional<Title> title = Title.parse(typed);
        if (!typed.isEmpty() && title.isEmpty()) {
            note(
                    ReviewColumns.TITLE,
                    "is not of the form \"2025 - Partnership - Name\", with blanks around the dashes");
        }
        return title;
    }

    private Optional<Integer> year() {
        String typed = row.cell(ReviewColumns.YEAR);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("[12]\\d{3}")) {
            note(ReviewColumns.YEAR, "is not a year of four digits");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(typed));
    }

    private @Nullable Nation nation() {
        String typed = row.cell(ReviewColumns.NATION);
        Optional<Nation> nation = Nation.named(typed);
        if (!typed.isEmpty() && nation.isEmpty()) {
            note(ReviewColumns.NATION, "is none of England, Wales, Scotland and Northern Ireland");
        }
        return nation.orElse(null);
    }

    private @Nullable ReviewType type(@Nullable Nation nation) {
        String typed = row.cell(ReviewColumns.REVIEW_TYPE);
        Set<ReviewType> named = ReviewType.named(typed);
        List<ReviewType> here = named.stream()
                .filter(type -> nation == null || type.nation() == nation)
                .toList();
        if (here.size() == 1) {
            return here.get(0);
        }
        if (here.size() > 1) {
            note(ReviewColumns.REVIEW_TYPE, "can mean several; write one of " + labels(here));
        } else if (!named.isEmpty()) {
            note(ReviewColumns.REVIEW_TYPE, "is not held in that nation: " + labels(named));
        } else {
            note(ReviewColumns.REVIEW_TYPE, typed.isEmpty() ? "is missing" : "is no kind of review known here");
        }
        return null;
    }

    private List<AgeGroup> ageGroups() {
        List<AgeGroup> groups = new ArrayList<>();
        for (String typed : row.terms(ReviewColumns.AGE_GROUPS)) {
            AgeGroup.named(typed)
                    .ifPresentOrElse(
                            groups::add,
                            () -> note(ReviewColumns.AGE_GROUPS, "is no age group; write one of " + labels()));
        }
        return groups;
    }

    private List<RelatedDocument> relatedDocuments() {
        List<RelatedDocument> documents = new ArrayList<>();
        for (Entries.Labelled entry : row.labelled(ReviewColumns.RELATED_DOCUMENTS)) {
            if (entry.label() != null) {
                documents.add(new RelatedDocument(entry.label(), entry.text()));
            } else {
                note(
                        ReviewColumns.RELATED_DOCUMENTS,
                        "must be the title in brackets and the address: [Title] https://...");
            }
        }
        return documents;
    }

    private List<ReportLink> links(@Nullable LocalDate until) {
        List<ReportLink> links = new ArrayList<>();
        ReportLink.Status status = until == null ? ReportLink.Status.LIVE : ReportLink.Status.LEAVES;
        for (ReportLink.Kind kind : ReviewColumns.links()) {
            String url = row.cell(ReviewColumns.column(kind));
            if (!url.isEmpty()) {
                links.add(new ReportLink(kind, url, status, until));
            }
        }
        for (Entries.Labelled entry : row.labelled(ReviewColumns.LINKS)) {
            LinkCell.read(entry)
                    .ifPresentOrElse(
                            links::add,
                            () -> note(
                                    ReviewColumns.LINKS,
                                    "must name the document and how it stands: [overview report, live] https://..."));
        }
        return links;
    }

    private @Nullable LocalDate date(String column) {
        String typed = row.cell(column);
        Optional<LocalDate> date = TypedDate.parse(typed);
        if (!typed.isEmpty() && date.isEmpty()) {
            note(column, "is not a date; write it as 2026-11-20, 20/11/2026 or 20 November 2026");
        }
        return date.orElse(null);
    }

    private static String labels() {
        return Stream.of(AgeGroup.values()).map(AgeGroup::label).collect(Collectors.joining(", "));
    }

    private static String labels(Iterable<ReviewType> types) {
        List<String> labels = new ArrayList<>();
        types.forEach(type -> labels.add("\"" + type.label() + "\""));
        return labels.stream().collect(Collectors.joining(", "));
    }

    private void note(String column, String message) {
        messages.add(new Message(column, message));
    }
}
