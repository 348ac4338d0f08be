package org.casereviewupdate.review;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereviewupdate.spreadsheet.Columns;
import org.casereviewupdate.spreadsheet.Table;

/** The columns of a table of case reviews, with the names that partnerships give them; src/docs/import.md describes each. */
final class ReviewColumns {

    static final String SOURCE_REFERENCE = "source_reference";
    static final String TITLE = "title";
    static final String YEAR = "year";
    static final String BODY = "body";
    static final String NAME = "name";
    static final String NATION = "nation";
    static final String REVIEW_TYPE = "review_type";
    static final String AREAS = "areas";
    static final String SUMMARY = "summary";
    static final String LEARNING_THEMES = "learning_themes";
    static final String RECOMMENDATIONS = "recommendations";
    static final String MODEL = "model";
    static final String KEYWORDS = "keywords";
    static final String AGE_GROUPS = "age_groups";
    static final String RELATED_DOCUMENTS = "related_documents";
    static final String LINKS = "links";
    static final String LINK_UNTIL = "link_until";
    static final String ADDED = "added";

    static final Columns ALL = new Columns()
            .with(SOURCE_REFERENCE, "ref", "reference", "source ref", "id", "record id", "record number", "ref no")
            .with(TITLE, "review title", "full title")
            .with(YEAR, "publication year", "year of publication", "year published")
            .with(
                    BODY,
                    "bodies",
                    "lscp",
                    "lscb",
                    "partnership",
                    "board",
                    "publisher",
                    "published by",
                    "safeguarding partnership",
                    "safeguarding board")
            .with(NAME, "child", "pseudonym", "case name", "known as", "review name")
            .with(NATION, "country")
            .with(REVIEW_TYPE, "type", "type of review", "kind of review")
            .with(AREAS, "area", "local authority", "local authorities", "region")
            .with(SUMMARY, "abstract", "description", "case summary", "what happened")
            .with(LEARNING_THEMES, "learning theme", "learning", "themes", "key learning", "learning points")
            .with(RECOMMENDATIONS, "recommendation", "key recommendations")
            .with(MODEL, "method", "methodology", "review model")
            .with(KEYWORDS, "keyword", "subjects", "subject", "topics", "tags")
            .with(AGE_GROUPS, "age group", "age", "ages", "age of child", "child's age")
            .with(
                    column(ReportLink.Kind.OVERVIEW_REPORT),
                    "report",
                    "report url",
                    "report link",
                    "full report",
                    "url",
                    "link")
            .with(column(ReportLink.Kind.EXECUTIVE_SUMMARY), "executive summary url", "exec summary")
            .with(column(ReportLink.Kind.PRACTICE_BRIEFING), "practice briefing url", "briefing", "7 minute briefing")
            .with(RELATED_DOCUMENTS, "related document", "other documents", "see also")
            .with(LINKS)
            .with(LINK_UNTIL, "available until", "report available until", "link expires", "expires")
            .with(ADDED, "date added", "added on", "added date", "date of entry");

    private static final Map<String, String> BY_FIELD = Map.of(
            "sourceReference", SOURCE_REFERENCE,
            "bodies", BODY,
            "type", REVIEW_TYPE,
            "learningThemes", LEARNING_THEMES,
            "subjects", KEYWORDS,
            "ageGroups", AGE_GROUPS,
            "relatedDocuments", RELATED_DOCUMENTS,
            "addedOn", ADDED);

    private static final Pattern LINK = Pattern.compile("links\\[(\\d+)]\\.(.*)");

    private ReviewColumns() {}

    /** Refuses a table that cannot hold whole records. */
    static void check(Table table) {
        table.require(SOURCE_REFERENCE, REVIEW_TYPE, SUMMARY);
        if (!table.has(TITLE)) {
            table.require(YEAR, BODY, NAME);
        }
    }

    static String column(ReportLink.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The column from which a field of a record was read. */
    static String of(String field, NewReview review) {
        Matcher link = LINK.matcher(field);
        if (link.matches()) {
            return link.group(2).equals("until")
                    ? LINK_UNTIL
                    : column(review.links().get(Integer.parseInt(link.group(1))).kind());
        }
        String name = field.replaceAll("\\[.*", "");
        return BY_FIELD.getOrDefault(name, name);
    }

    /** The columns that hold links. */
    static Iterable<ReportLink.Kind> links() {
        return Arrays.asList(ReportLink.Kind.values());
    }
}
