package org.casereviewupdate.review;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.hibernate.query.NativeQuery;

/**
 * What a query asks of a record, in SQL.
 *
 * <p>Only what is asked for becomes a condition: with "or :year is null" PostgreSQL would not use an index.
 */
final class Conditions {

    private final Map<Facet, String> sides = new EnumMap<>(Facet.class);
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String words;

    Conditions(ReviewQuery query, Vocabulary vocabulary) {
        words = query.words().isEmpty() ? "" : "search @@ websearch_to_tsquery('english', :words)";
        if (!query.words().isEmpty()) {
            values.put("words", query.words());
        }
        if (!query.subject().isEmpty()) {
            subject(vocabulary.find(query.subject()));
        }
        if (!query.area().isEmpty()) {
            area(query.area(), vocabulary.areas().find(query.area()));
        }
        if (query.year() != null) {
            ask(Facet.YEAR, "year = :year", query.year());
        }
        if (query.nation() != null) {
            ask(Facet.NATION, "nation = :nation", query.nation().name());
        }
        if (query.ageGroup() != null) {
            ask(
                    Facet.AGE,
                    "age_groups @> cast(array[:age] as text[])",
                    query.ageGroup().name());
        }
        if (!query.types().isEmpty()) {
            String[] types = query.types().stream().map(Enum::name).toArray(String[]::new);
            ask(Facet.TYPE, "type = any(cast(:type as text[]))", types);
        }
    }

    private void subject(Optional<String> term) {
        if (term.isPresent()) {
            ask(Facet.SUBJECT, "found_under @> cast(array[:subject] as text[])", term.get());
        } else {
            sides.put(Facet.SUBJECT, "false"); // No record can carry what is no subject.
        }
    }

    private void area(String typed, Optional<String> known) {
        if (known.isPresent()) {
            ask(Facet.AREA, "found_in @> cast(array[:area] as text[])", known.get());
        } else {
            ask(Facet.AREA, "exists (select 1 from unnest(found_in) as area where lower(area) = lower(:area))", typed);
        }
    }

    private void ask(Facet side, String condition, Object value) {
        sides.put(side, condition);
        values.put(side.name().toLowerCase(java.util.Locale.ROOT), value);
    }

    /** The condition for words anywhere in the record, if any were asked for. */
    Optional<String> words() {
        return Optional.of(words).filter(asked -> !asked.isEmpty());
    }

    /** The condition for one side; true for a side that nothing was asked of. */
    String on(Facet side) {
        return sides.getOrDefault(side, "true");
    }

    /** Everything that is asked. */
    List<String> all() {
        return Stream.concat(words().stream(), sides.values().stream()).toList();
    }

    /** Fills in what the conditions name. */
    void bind(NativeQuery<?> statement) {
        values.forEach(statement::setParameter);
    }
}
