package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** An invitation was used before, has run out, or never was one. */
final class NoSuchInvitation extends Problem {

    private static final long serialVersionUID = 1L;

    NoSuchInvitation() {
        super(
                Kind.GONE,
                "no-such-invitation",
                "This link does not work any more",
                "It works once, and for a limited time. Ask an admin for a new one.");
    }
}
