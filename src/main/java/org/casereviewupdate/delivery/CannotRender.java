package org.casereviewupdate.delivery;

/** There is no making a mail of this issue: trying again will not help. */
final class CannotRender extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRender(Throwable cause) {
        super(cause);
    }
}
