package org.casereviewupdate.account;

import org.casereviewupdate.problem.Problem;

/** Somebody who is signed in could not prove again who they are. */
final class WrongProof extends Problem {

    private static final long serialVersionUID = 1L;

    WrongProof() {
        super(
                Kind.INVALID,
                "wrong-proof",
                "That is not right",
                "Enter your password, or the code that your app shows now.");
    }
}
