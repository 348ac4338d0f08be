package org.casereviewupdate.limit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Says how often something may happen.
 *
 * @param name the limit's own name, under which its uses are counted
 * @param bounds what must hold all at once, such as one in a day and three in a year
 */
public record Limit(String name, List<Bound> bounds) {

    /** A limit of one bound. */
    public Limit(String name, int most, Duration within) {
        this(name, List.of(new Bound(most, within)));
    }

    /** How long a use counts. */
    Duration memory() {
        return bounds.stream().map(Bound::within).max(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * So many within any span of time of this length, wherever it begins.
     *
     * @param most how many
     * @param within how long
     */
    public record Bound(int most, Duration within) {}
}
