package org.casereviewupdate.vocabulary;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a review can be followed.
 *
 * @param subjects controlled keywords
 * @param nation where it was held, where that is known
 * @param areas the areas it concerns
 * @param type what kind of review it is, where that is known
 * @param ageGroups how old the children are
 */
public record Traits(
        Set<String> subjects,
        @Nullable Nation nation,
        Set<String> areas,
        @Nullable ReviewType type,
        Set<AgeGroup> ageGroups) {

    /** Nothing is known. */
    public static final Traits NONE = new Traits(Set.of(), null, Set.of(), null, Set.of());

    /** Makes each list a set in an order of its own, so that equal traits are written alike. */
    public Traits {
        subjects = Sorted.set(subjects);
        areas = Sorted.set(areas);
        ageGroups = Sorted.set(ageGroups);
    }
}
