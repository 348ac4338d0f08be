package org.casereviewupdate.delivery;

import java.util.List;

/**
 * The account of an issue: every delivery is in exactly one line, and the lines add up to what was handed out.
 *
 * @param handedOut how many deliveries there are
 * @param lines how many of them ended, or stand, in which way
 * @param others everybody else who is on record, by where they stand now: it was not handed out to them
 */
public record IssueAccount(long handedOut, List<Line> lines, List<Others> others) {

    /** Whether the lines add up; if they do not, somebody was lost. */
    public boolean isBalanced() {
        return sum() == handedOut;
    }

    /** The sum of the lines. */
    public long sum() {
        return lines.stream().mapToLong(Line::deliveries).sum();
    }

    /**
     * Deliveries that ended in the same way.
     *
     * @param status where they are
     * @param reason why, as the ledger has it; empty where nothing is to be said
     * @param deliveries how many
     */
    public record Line(DeliveryStatus status, String reason, long deliveries) {}

    /**
     * People who are in no delivery of the issue.
     *
     * @param standing their status, or {@code SUPPRESSED} whatever it is
     * @param people how many
     */
    public record Others(String standing, long people) {}
}
