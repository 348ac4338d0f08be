package org.casereviewupdate.review;

import org.casereviewupdate.problem.Problem;

/** A file was asked for that does not wait any more. */
final class NoSuchImport extends Problem {

    private static final long serialVersionUID = 1L;

    NoSuchImport() {
        super(
                Kind.NOT_FOUND,
                "no-such-import",
                "This file does not wait any more",
                "It was applied, thrown away, or waited for more than a week. Hand it in again.");
    }
}
