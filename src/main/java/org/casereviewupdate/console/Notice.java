package org.casereviewupdate.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page says after something was done that led back to it. */
final class Notice {

    private static final Map<String, String> WORDS = Map.of(
            "password", "Your password has been changed. You are signed out in every other browser.",
            "elsewhere", "You are signed out in every other browser.",
            "second-factor-off", "No code is asked for any more when you sign in.",
            "role", "The role has been changed. The person has to sign in again.",
            "locked", "The person is locked out, and signed out everywhere.",
            "unlocked", "The person can sign in again.",
            "factor-dropped", "The person signs in without a code until they set up a new one.",
            "revoked", "The key does not work any more.",
            "entered", "It is in the list, and the records that carry one of its names are found under it.",
            "corrected", "It has been put right, in the records that carried it too.");

    private Notice() {}

    /** The words for what was done; none for what is unknown. */
    static String of(@Nullable String done) {
        return done == null ? "" : WORDS.getOrDefault(done, "");
    }
}
