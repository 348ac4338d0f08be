package org.casereviewupdate.delivery;

import org.jspecify.annotations.Nullable;

/** What was heard of one revision of an issue within the last minute, a count for each second, and whether the brake was pulled. */
final class Tally {

    private static final int SECONDS = 60;

    /** One in fifty, but not for a handful: a single recipient's server may dislike us for reasons of its own. */
    private static final int ONE_IN = 50;

    private static final int AT_LEAST = 5;

    /** Addresses grow old, but not every fourth of a list that people confirmed: a relay that says so is mistaken. */
    private static final int REFUSED_ONE_IN = 4;

    private static final int REFUSED_AT_LEAST = 20;

    private final long[] seconds = new long[SECONDS];
    private final int[] all = new int[SECONDS];
    private final int[] ours = new int[SECONDS];
    private final int[] refused = new int[SECONDS];
    private int messageRefusals;
    private @Nullable String reason;

    void add(long second, Fault fault) {
        int slot = (int) (second % SECONDS);
        if (seconds[slot] != second) {
            seconds[slot] = second;
            all[slot] = 0;
            ours[slot] = 0;
            refused[slot] = 0;
        }
        all[slot]++;
        ours[slot] += fault == Fault.POLICY || fault == Fault.UNWRITTEN ? 1 : 0;
        refused[slot] += fault == Fault.REFUSED ? 1 : 0;
        messageRefusals += fault == Fault.MESSAGE ? 1 : 0;
    }

    boolean tooManyOurs(long now) {
        int count = sum(ours, now);
        return count >= AT_LEAST && count * ONE_IN > sum(all, now);
    }

    boolean tooManyRefused(long now) {
        int count = sum(refused, now);
        return count >= REFUSED_AT_LEAST && count * REFUSED_ONE_IN > sum(all, now);
    }

    String share(long now) {
        return sum(ours, now) + " of " + sum(all, now) + " in the last minute";
    }

    String refusedShare(long now) {
        return sum(refused, now) + " of " + sum(all, now) + " in the last minute";
    }

    /** Since the issue was released or resumed. */
    int messageRefusals() {
        return messageRefusals;
    }

    /** The first reason is the one that is told. */
    void pull(String why) {
        reason = reason == null ? why : reason;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** Seconds that lie ahead were counted before the clock was set back. */
    private int sum(int[] counts, long now) {
        int sum = 0;
        for (int i = 0; i < SECONDS; i++) {
            sum += seconds[i] <= now && seconds[i] > now - SECONDS ? counts[i] : 0;
        }
        return sum;
    }
}
