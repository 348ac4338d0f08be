package org.casereviewupdate.vocabulary;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody follows, by names as people and forms write them.
 *
 * @param subjects keywords or their synonyms
 * @param nations nations
 * @param areas areas
 * @param types kinds of review, also by their old names and abbreviations
 * @param ageGroups age groups, or ages in years
 */
public record FollowedNames(
        Collection<String> subjects,
        Collection<String> nations,
        Collection<String> areas,
        Collection<String> types,
        Collection<String> ageGroups) {

    /** More areas than anybody follows, and longer names than any has: what goes beyond is left out. */
    private static final int MOST_AREAS = 50;

    private static final int LONGEST_AREA = 120;

    /** What they name; a name that nothing goes by is left out, except an area's, which may be entered later. */
    public Following in(Vocabulary words) {
        return new Following(
                Set.copyOf(words.findAll(subjects)),
                each(nations, name -> Nation.named(name).stream()),
                someAreas(words),
                each(types, name -> ReviewType.named(name).stream()),
                each(ageGroups, name -> AgeGroup.named(name).stream()));
    }

    private Set<String> someAreas(Vocabulary words) {
        return areas.stream()
                .map(String::strip)
                .filter(area -> !Spelling.key(area).isEmpty() && area.length() <= LONGEST_AREA)
                .map(words.areas()::controlled)
                .distinct()
                .limit(MOST_AREAS)
                .collect(Collectors.toSet());
    }

    private static <T> Set<T> each(Collection<String> names, Function<String, Stream<T>> named) {
        return names.stream().flatMap(named).collect(Collectors.toSet());
    }
}
