package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** An idempotency key came with another request than before. */
public final class KeyReused extends Problem {

    private static final long serialVersionUID = 1L;

    KeyReused() {
        super(
                Kind.CONFLICT,
                "idempotency-key-reused",
                "The Idempotency-Key was used for another request",
                "Use a new key for a new request; repeat the same body to get the first answer again.");
    }
}
