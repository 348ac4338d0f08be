package org.casereviewupdate.spreadsheet;

import org.casereviewupdate.problem.Problem;

/** A file beyond the size that is taken in one go. */
public final class FileTooLarge extends Problem {

    private static final long serialVersionUID = 1L;

    FileTooLarge(long limit) {
        super(
                Kind.TOO_LARGE,
                "file-too-large",
                "The file is too large",
                "A file may have at most " + limit / 1_000_000 + " MB; split it into several.");
    }
}
