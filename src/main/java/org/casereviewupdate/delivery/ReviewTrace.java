package org.casereviewupdate.delivery;

import java.util.List;
import org.casereviewupdate.issue.IssueView;

/**
 * Where a case review was told of, and to how many.
 *
 * @param issues the issues that hold it, the newest first
 */
public record ReviewTrace(List<Told> issues) {

    /** How many have it in their mailbox, as far as relays said; somebody may count twice who got it in two issues. */
    public long received() {
        return issues.stream().mapToLong(told -> told.deliveries().accepted()).sum();
    }

    /**
     * An issue that tells of it.
     *
     * @param issue the issue
     * @param deliveries what became of it
     */
    public record Told(IssueView issue, DeliveryCounts deliveries) {

        /** Whether something of it has yet to leave. */
        public boolean isOpen() {
            return switch (issue.status()) {
                case COMPILED, RELEASED, SENDING, HALTED -> true;
                default -> false;
            };
        }
    }
}
