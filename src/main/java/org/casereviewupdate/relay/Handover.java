package org.casereviewupdate.relay;

import org.jspecify.annotations.Nullable;

/**
 * How handing one message to the relay ended.
 *
 * @param stage the stage at which it ended
 * @param code the reply's code (RFC 5321 section 4.2), or 0 if no reply came
 * @param status the reply's enhanced status code (RFC 3463) as {@code 5.1.1}, if it had one
 * @param text the reply's words, or what went wrong, without any address
 */
public record Handover(Stage stage, int code, @Nullable String status, String text) {

    /** Whether the relay took responsibility for the message. */
    public boolean accepted() {
        return stage == Stage.ANSWER && code / 100 == 2;
    }
}
