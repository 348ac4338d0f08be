package org.casereviewupdate.console;

import java.util.List;
import org.casereviewupdate.issue.IssueItemView;

/**
 * What is in an issue, as far as a page lists it.
 *
 * @param items the first of them
 * @param more how many come after these
 */
record Listed(List<IssueItemView> items, long more) {

    /** More than a month has ever had; an import of old records may bring thousands. */
    private static final int MOST = 60;

    static Listed of(List<IssueItemView> items) {
        return new Listed(items.stream().limit(MOST).toList(), Math.max(0, items.size() - MOST));
    }
}
