package org.casereviewupdate.delivery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The account of an issue: every delivery is in exactly one line, and the lines add up to what was handed out.
 *
 * @param handedOut how many deliveries there are
 * @param lines how many of them ended, or stand, in which way
 * @param others everybody else who is on record, by where they stand now: it was not handed out to them
 */
public record IssueAccount(long handedOut, List<Line> lines, List<Others> others) {

    private static final Set<DeliveryStatus> TROUBLES = EnumSet.of(
            DeliveryStatus.DEFERRED, DeliveryStatus.FAILED, DeliveryStatus.UNCERTAIN, DeliveryStatus.SKIPPED);

    /** Whether the lines add up; if they do not, somebody was lost. */
    public boolean isBalanced() {
        return sum() == handedOut;
    }

    /** What went otherwise than meant, most first. */
    public List<Line> troubles() {
        return lines.stream().filter(line -> TROUBLES.contains(line.status())).toList();
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
