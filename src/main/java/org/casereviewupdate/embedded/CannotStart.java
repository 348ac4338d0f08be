package org.casereviewupdate.embedded;

/** The program cannot start, for a reason that the operator can do something about. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String reason) {
        super(reason);
    }

    CannotStart(String reason, Exception cause) {
        super(reason, cause);
    }
}
