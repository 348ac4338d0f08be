package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** A page key that this list did not give out. */
final class UnknownPageKey extends Problem {

    private static final long serialVersionUID = 1L;

    UnknownPageKey() {
        super(
                Kind.MALFORMED,
                "unknown-page-key",
                "There is no such page",
                "Pass as \"after\" what the previous page gave as \"next\", or leave it out to begin at the start.");
    }
}
