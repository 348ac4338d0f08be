package org.casereviewupdate.mail;

import java.time.Duration;

/** How long a mail waits that did not get away: half a minute, then each time twice as long, and half an hour at most. */
public final class Patience {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Patience() {}

    /**
     * How long until the next try.
     *
     * @param attempts how often it was tried, from 1
     */
    public static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
