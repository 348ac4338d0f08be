package org.casereviewupdate.restore;

import org.casereviewupdate.problem.Problem;

/** An issue was to leave after a restore that nobody has confirmed. */
public final class RestoreUnconfirmed extends Problem {

    private static final long serialVersionUID = 1L;

    RestoreUnconfirmed() {
        super(
                Kind.CONFLICT,
                "restore-unconfirmed",
                "A backup was restored and nobody has confirmed it",
                "The database looks restored from a backup, so issues may look unsent that everybody has received. An admin looks at"
                        + " GET /api/v1/restore and at the issues, then confirms with POST /api/v1/restore/confirmation.");
    }
}
