package org.casereviewupdate.account;

import org.jspecify.annotations.Nullable;

/**
 * What a browser gets that has signed somebody in.
 *
 * @param session the secret of its session
 * @param secondFactorDue whether the session opens nothing yet but the page for the second factor
 * @param device what makes it known from now on, if it was not
 */
public record Admission(
        String session, boolean secondFactorDue, @Nullable String device) {

    /** Hides the secrets, because they must never reach a log. */
    @Override
    public String toString() {
        return "Admission[...]";
    }
}
