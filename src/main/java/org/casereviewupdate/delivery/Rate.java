package org.casereviewupdate.delivery;

import java.util.concurrent.TimeUnit;

/**
 * So many messages a second, in whatever second one looks.
 *
 * <p>Messages are given evenly spaced slots. Were the spaces exactly 1/n of a second, a message that is late by a little would be the
 * n+1st in somebody's second; so they are {@link #SLACK} longer, and half of that a message may be late.
 *
 * @param name what the rate is kept under
 * @param perSecond messages a second; may be less than one
 */
record Rate(String name, double perSecond) {

    private static final double SLACK = 0.08;

    /** How late a message may use its slot; the other half is for the way to the relay. */
    static final long LATE = TimeUnit.SECONDS.toNanos(1) * 4 / 100;

    Rate {
        if (!(perSecond >= 0.01 && perSecond <= 100_000)) {
            throw new IllegalArgumentException("A rate is between 0.01 and 100000 messages a second, not " + perSecond);
        }
    }

    /** From one slot to the next, in nanoseconds. */
    long gap() {
        return Math.round(TimeUnit.SECONDS.toNanos(1) * (1 + SLACK) / perSecond);
    }

    /** How many slots there are in a time, at least one. */
    int within(long nanos) {
        return (int) Math.max(1, nanos / gap());
    }
}
