package org.casereviewupdate.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A list from which a search is narrowed.
 *
 * @param facet the side it is about
 * @param parameter its name in an address
 * @param choices what can be chosen
 */
public record SearchSide(Facet facet, String parameter, List<Choice> choices) {

    static SearchSide of(Facet side, Asked asked, Facets facets, Labels labels) {
        String chosen = labels.value(side, asked.on(side));
        List<Choice> choices = new ArrayList<>(facets.of(side).stream()
                .map(count -> new Choice(
                        count.value(),
                        labels.of(side, count.value()),
                        count.records(),
                        count.value().equals(chosen)))
                .toList());
        if (!chosen.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            // What was chosen finds nothing, and is still what was chosen.
            choices.add(0, new Choice(chosen, labels.of(side, chosen), 0, true));
        }
        if (side == Facet.SUBJECT) {
            choices.sort(Comparator.comparing(Choice::label));
        }
        return new SearchSide(side, side.parameter(), choices);
    }

    /**
     * An entry of the list.
     *
     * @param value as an address has it
     * @param label as readers call it
     * @param records how many reviews the search would find with it
     * @param chosen whether it narrows the search now
     */
    public record Choice(String value, String label, long records, boolean chosen) {}
}
