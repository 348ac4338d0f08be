package org.casereviewupdate.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * The closed lists of the catalogue.
 *
 * @param nations the four nations
 * @param reviewTypes the kinds of review, today's and earlier ones
 * @param ageGroups how old the children are
 */
record VocabularyView(List<Term> nations, List<Type> reviewTypes, List<Term> ageGroups) {

    static VocabularyView whole() {
        return new VocabularyView(
                Arrays.stream(Nation.values())
                        .map(nation -> new Term(nation.name(), nation.label(), nation.label(Welsh.LANGUAGE)))
                        .toList(),
                Arrays.stream(ReviewType.values()).map(VocabularyView::type).toList(),
                Arrays.stream(AgeGroup.values())
                        .map(group -> new Term(group.name(), group.label(), group.label(Welsh.LANGUAGE)))
                        .toList());
    }

    private static Type type(ReviewType type) {
        return new Type(
                type.name(),
                type.label(),
                type.label(Welsh.LANGUAGE),
                type.otherNames(),
                type.nation(),
                type.held(),
                type.withSuccessors().stream()
                        .filter(other -> other != type)
                        .map(Enum::name)
                        .toList());
    }

    /**
     * An entry of a list.
     *
     * @param code how records carry it
     * @param label its name in English
     * @param welsh its name in Welsh
     */
    record Term(String code, String label, String welsh) {}

    /**
     * A kind of review.
     *
     * @param code how records carry it
     * @param label its name in English
     * @param welsh its name in Welsh
     * @param otherNames what else it is called
     * @param nation who holds it
     * @param held when such reviews were begun
     * @param successors the kinds that took its place: a search for this one finds them too
     */
    record Type(
            String code,
            String label,
            String welsh,
            List<String> otherNames,
            Nation nation,
            Held held,
            List<String> successors) {}
}
