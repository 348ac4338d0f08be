package org.casereviewupdate.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many case reviews a search finds, and how many it would find with another choice on one side.
 *
 * @param total how many it finds
 * @param counts for each side its values that find at least one, in the order of the list they are from
 */
public record Facets(long total, Map<Facet, List<Count>> counts) {

    /** Takes a copy. */
    public Facets {
        counts = new EnumMap<>(counts);
    }

    /** The values of one side. */
    public List<Count> of(Facet side) {
        return counts.getOrDefault(side, List.of());
    }

    /**
     * One value.
     *
     * @param value the value as a query takes it
     * @param records how many reviews the search finds with it instead of what is chosen on this side
     */
    public record Count(String value, long records) {}
}
