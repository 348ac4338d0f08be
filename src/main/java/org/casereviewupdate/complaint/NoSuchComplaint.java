package org.casereviewupdate.complaint;

import org.casereviewupdate.problem.Problem;

/** A complaint was asked for that nobody has noted. */
final class NoSuchComplaint extends Problem {

    private static final long serialVersionUID = 1L;

    NoSuchComplaint() {
        super(Kind.NOT_FOUND, "no-such-complaint", "No such complaint", "Nobody has noted a complaint under this id.");
    }
}
