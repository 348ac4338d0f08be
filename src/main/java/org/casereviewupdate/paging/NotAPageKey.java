package org.casereviewupdate.paging;

import org.casereviewupdate.problem.Problem;

/** A page was asked for by a key that no page named. */
public final class NotAPageKey extends Problem {

    private static final long serialVersionUID = 1L;

    /** Tells the caller to use the key as it was given. */
    public NotAPageKey() {
        super(
                Kind.MALFORMED,
                "not-a-page-key",
                "That is not the key of a page",
                "Pass the value of next from the page before, unchanged.");
    }
}
