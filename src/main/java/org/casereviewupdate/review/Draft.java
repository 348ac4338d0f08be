package org.casereviewupdate.review;

import java.util.List;
import org.casereviewupdate.review.ImportReport.Message;

/**
 * A record of an import before the rules have judged it.
 *
 * @param record what was read
 * @param messages what could not be read
 * @param <N> what comes in
 */
record Draft<N extends NewRecord>(N record, List<Message> messages) {

    /** Takes a copy. */
    Draft {
        messages = List.copyOf(messages);
    }
}
