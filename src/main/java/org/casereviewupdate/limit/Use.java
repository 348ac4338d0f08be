package org.casereviewupdate.limit;

/**
 * One occurrence of something that is limited.
 *
 * @param limit the limit
 * @param who whose limit it is, as {@link org.casereviewupdate.token.Fingerprints} writes it
 */
public record Use(Limit limit, String who) {

    /** Counts for everybody together. */
    public static Use byAnybody(Limit limit) {
        return new Use(limit, "");
    }
}
