package org.casereviewupdate.delivery;

import java.util.UUID;
import org.casereviewupdate.issue.IssueView;

/**
 * An issue on its way out.
 *
 * @param issue the issue
 * @param revision its revision when it was last looked at; the ledger lets no other one leave
 */
record Departure(UUID issue, int revision) {

    static Departure of(IssueView issue) {
        return new Departure(issue.id(), issue.revision());
    }
}
