package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereviewupdate.review.Facets.Count;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Subjects;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Counts what a search finds, side by side.
 *
 * <p>What is chosen on a side does not narrow that side's own counts, so that a reader sees what another choice would find. One statement
 * looks at each record once and notes which of the conditions it meets.
 */
@Singleton
class CountFacets {

    private static final String TOTAL = "TOTAL";

    private final Session database;
    private final Subjects subjects;

    CountFacets(Session database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    Facets of(ReviewQuery query) {
        Conditions conditions = new Conditions(query, subjects.vocabulary());
        NativeQuery<Object[]> statement = database.createNativeQuery(sql(conditions), Object[].class);
        conditions.bind(statement);
        Map<String, List<Count>> counted = statement.getResultList().stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new Count((String) row[1], ((Number) row[2]).longValue()),
                                Collectors.toCollection(ArrayList::new))));
        Map<Facet, List<Count>> sides = new EnumMap<>(Facet.class);
        for (Facet side : Facet.values()) {
            sides.put(side, inOrder(side, counted.getOrDefault(side.name(), new ArrayList<>())));
        }
        return new Facets(
                counted.getOrDefault(TOTAL, List.of()).stream()
                        .mapToLong(Count::records)
                        .sum(),
                sides);
    }

    private static String sql(Conditions conditions) {
        String met = Stream.of(Facet.values())
                .map(side -> "(" + conditions.on(side) + ") as " + column(side))
                .collect(Collectors.joining(", "));
        String counts = Stream.of(Facet.values())
                .map(side -> "select '" + side + "', value, count(*) from (select " + side.expression()
                        + " as value from found where " + all(side) + ") as " + column(side) + "_values group by value")
                .collect(Collectors.joining(" union all "));
        return "with found as materialized (select found_under, found_in, year, nation, type, age_groups, " + met
                + " from case_review where withdrawn_at is null"
                + conditions.words().map(words -> " and " + words).orElse("")
                + ") select '" + TOTAL + "', '', count(*) from found where " + all(null) + " union all " + counts;
    }

    private static String all(@org.jspecify.annotations.Nullable Facet but) {
        return Stream.of(Facet.values())
                .filter(side -> side != but)
                .map(CountFacets::column)
                .collect(Collectors.joining(" and "));
    }

    private static String column(Facet side) {
        return "meets_" + side.name().toLowerCase(Locale.ROOT);
    }

    private static List<Count> inOrder(Facet side, List<Count> counts) {
        return switch (side) {
            case SUBJECT, AREA -> sorted(counts, Comparator.comparing(Count::value));
            case YEAR -> sorted(counts, Comparator.comparing(Count::value).reversed());
            case NATION -> sorted(counts, Comparator.comparing(count -> Nation.valueOf(count.value())));
            case AGE -> sorted(counts, Comparator.comparing(count -> AgeGroup.valueOf(count.value())));
            case TYPE -> withSuccessors(counts);
        };
    }

    private static List<Count> sorted(List<Count> counts, Comparator<Count> order) {
        counts.sort(order);
        return List.copyOf(counts);
    }

    /** Who chooses an earlier kind is shown the later ones too, so its count has them in it. */
    private static List<Count> withSuccessors(List<Count> counts) {
        Map<ReviewType, Long> each =
                counts.stream().collect(Collectors.toMap(count -> ReviewType.valueOf(count.value()), Count::records));
        return Stream.of(ReviewType.values())
                .map(type -> new Count(
                        type.name(),
                        type.withSuccessors().stream()
                                .mapToLong(found -> each.getOrDefault(found, 0L))
                                .sum()))
                .filter(count -> count.records() > 0)
                .toList();
    }
}
