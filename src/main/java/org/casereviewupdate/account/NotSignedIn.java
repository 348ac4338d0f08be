package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** A half-done sign-in has run out. */
public final class NotSignedIn extends Problem {

    private static final long serialVersionUID = 1L;

    /** Tells whoever asks to sign in. */
    public NotSignedIn() {
        super(Kind.NOT_AUTHENTICATED, "not-signed-in", "Sign in first", "You have been away too long, or signed out.");
    }
}
