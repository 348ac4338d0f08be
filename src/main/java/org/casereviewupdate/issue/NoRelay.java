package org.casereviewupdate.issue;

import org.casereviewupdate.problem.Problem;

/** There is nowhere to send mail. */
final class NoRelay extends Problem {

    private static final long serialVersionUID = 1L;

    NoRelay() {
        super(
                Kind.CONFLICT,
                "no-relay",
                "No mail relay is configured",
                "Nothing was sent and nothing is lost: the issue waits. Set quarkus.mailer.host (QUARKUS_MAILER_HOST), start again,"
                        + " and release it.");
    }
}
