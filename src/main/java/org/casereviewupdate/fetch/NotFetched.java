package org.casereviewupdate.fetch;

import org.casereviewupdate.problem.Problem;

/** A document that could not be had, or not within the bounds, or that is none of ours to ask for. */
public final class NotFetched extends Problem {

    private static final long serialVersionUID = 1L;

    /**
     * Says why. The answer tells nobody which machines and ports there are behind ours: whatever lies inside gets one and the same.
     *
     * @param why one sentence
     */
    NotFetched(String why) {
        super(Kind.INVALID, "not-fetched", "The document could not be fetched", why);
    }
}
