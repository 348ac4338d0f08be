package org.casereviewupdate.review;

import java.time.Instant;
import java.util.List;

/**
 * One version of a case review or a briefing, told by what it changed.
 *
 * @param version its number
 * @param at when it was stored
 * @param actor who stored it
 * @param changes how it differs from the version kept before it; the first one kept differs from nothing in everything it says
 */
public record RevisionView(int version, Instant at, String actor, List<Change> changes) {

    /**
     * What became of one field.
     *
     * @param field its name, as in {@code learning_themes}
     * @param before what it said, a list line by line; empty for nothing
     * @param after what it says now
     */
    public record Change(String field, String before, String after) {}
}
