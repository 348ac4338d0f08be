package org.casereviewupdate.account;

import java.time.Duration;
import org.casereviewupdate.problem.Problem;

/** Too much was guessed; even the right password has to wait now. */
final class TooManyGuesses extends Problem {

    private static final long serialVersionUID = 1L;

    TooManyGuesses(Duration wait) {
        super(Kind.TOO_MANY, "too-many-guesses", "Wait before you try again", "Try again in " + words(wait) + ".");
    }

    private static String words(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        long minutes = (seconds + 59) / 60;
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
