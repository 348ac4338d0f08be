package org.casereviewupdate.delivery;

import java.net.IDN;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * So many messages a second, in whatever second one looks.
 *
 * <p>Messages are given evenly spaced slots. Were the spaces exactly 1/n of a second, a message that is late by a little would be the
 * n+1st in somebody's second; so they are {@link #SLACK} longer. Of that a message may be late by {@link #LATE}, its slot by {@link #PROMPT},
 * that of its domain early by {@link #EARLY}, and the rest is for the way to the relay.
 *
 * @param name what the rate is kept under
 * @param perSecond messages a second; may be less than one
 */
record Rate(String name, double perSecond) {

    private static final double SLACK = 0.08;

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)++");

    /** How late a message may use its slot. */
    static final long LATE = TimeUnit.SECONDS.toNanos(1) * 4 / 100;

    /** How late a slot may be by our clock because the database's answer, which says how far off it is, takes its time to come. */
    static final long PROMPT = TimeUnit.SECONDS.toNanos(1) / 100;

    /**
     * How early a message may use the slot of its domain, where there is one of the common rate: else of slots that are to be twice as far apart
     * every second one would be missed by a hair.
     */
    static final long EARLY = TimeUnit.SECONDS.toNanos(1) / 100;

    Rate {
        if (!(perSecond >= 0.01 && perSecond <= 100_000)) {
            throw new IllegalArgumentException("A rate is between 0.01 and 100000 messages a second, not " + perSecond);
        }
    }

    /**
     * Reads the rate of a recipient domain, as {@code gmail.com:20}.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    static Rate ofDomain(String limit) {
        String[] parts = limit.split(":", -1);
        try {
            String domain = IDN.toASCII(parts[0].strip()).toLowerCase(Locale.ROOT);
            if (parts.length != 2 || !DOMAIN.matcher(domain).matches()) {
                throw new IllegalArgumentException("not a domain and a number");
            }
            return new Rate(domain, Double.parseDouble(parts[1].strip()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "case-review-update.delivery.rate.per-domain is a list of domain:messages-a-second, like gmail.com:20, and not '"
                            + limit + "': " + wrong.getMessage(),
                    wrong);
        }
    }

    /**
     * The same at the gate, of the messages that wait for a slot of the common rate as well: they leave when both have one, and so not when that
     * was which they were claimed with.
     */
    Rate atTheGate() {
        return new Rate(name + " at the gate", perSecond);
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
