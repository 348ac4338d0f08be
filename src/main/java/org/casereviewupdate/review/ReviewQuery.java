package org.casereviewupdate.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for. Every part narrows the answer; an empty part does not.
 *
 * @param words words anywhere in the record, as a search engine takes them: "quoted phrase", or, -not
 * @param subject a term of the vocabulary or a synonym; narrower terms are found too
 * @param area an area, however it is capitalised
 * @param year the year in the title
 * @param nation where the reviews were held
 * @param ageGroup how old a child is
 * @param types the kinds of review, with the successors of an earlier kind; none means all
 */
public record ReviewQuery(
        String words,
        String subject,
        String area,
        @Nullable Integer year,
        @Nullable Nation nation,
        @Nullable AgeGroup ageGroup,
        Set<ReviewType> types) {

    /** What every review answers. */
    public static final ReviewQuery EVERYTHING = new ReviewQuery("", "", "", null, null, null, Set.of());

    private static final int LONGEST = 300;

    /**
     * Reads a query as it stands in an address.
     *
     * @throws MalformedQuery naming each part that is not understood
     */
    public static ReviewQuery parse(Typed typed) {
        List<FieldError> errors = new ArrayList<>();
        ReviewQuery query = new ReviewQuery(
                text("q", typed.q(), errors),
                text("subject", typed.subject(), errors),
                text("area", typed.area(), errors),
                year(text("year", typed.year(), errors), errors),
                nation(text("nation", typed.nation(), errors), errors),
                ageGroup(text("age", typed.age(), errors), errors),
                types(text("type", typed.type(), errors), errors));
        if (!errors.isEmpty()) {
            throw new MalformedQuery(errors);
        }
        return query;
    }

    private static String text(String field, @Nullable String typed, List<FieldError> errors) {
        String text = PlainText.line(typed);
        if (text.length() > LONGEST || !PlainText.isPlain(text)) {
            errors.add(new FieldError(field, "must be printable text of at most 300 characters"));
            return "";
        }
        return text;
    }

    private static @Nullable Integer year(String typed, List<FieldError> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[12][0-9]{3}")) {
            errors.add(new FieldError("year", "must be a year of four digits"));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private static @Nullable Nation nation(String typed, List<FieldError> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        return Nation.named(typed).orElseGet(() -> {
            errors.add(new FieldError("nation", "must be England, Wales, Scotland or Northern Ireland"));
            return null;
        });
    }

    private static @Nullable AgeGroup ageGroup(String typed, List<FieldError> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        return AgeGroup.named(typed).orElseGet(() -> {
            errors.add(new FieldError("age", "must be an age group or an age in years, as \"5 to 10\" or 7"));
            return null;
        });
    }

    private static Set<ReviewType> types(String typed, List<FieldError> errors) {
        Set<ReviewType> all = EnumSet.noneOf(ReviewType.class);
        ReviewType.named(typed).forEach(type -> all.addAll(type.withSuccessors()));
        if (!typed.isEmpty() && all.isEmpty()) {
            errors.add(new FieldError("type", "must be a kind of review, as \"learning review\" or \"SCR\""));
        }
        return all;
    }

    /**
     * The parts of a query as they were typed.
     *
     * @param q words
     * @param subject subject
     * @param area area
     * @param year year
     * @param nation nation
     * @param type kind of review
     * @param age age group
     */
    public record Typed(
            @Nullable String q,
            @Nullable String subject,
            @Nullable String area,
            @Nullable String year,
            @Nullable String nation,
            @Nullable String type,
            @Nullable String age) {}
}
