package org.casereviewupdate.feedback;

import java.util.List;
import org.casereviewupdate.delivery.Bounce;

/**
 * What a returned mail says of the one that was sent.
 *
 * @param kind a bounce or a complaint
 * @param bounce what a bounce says; of a complaint nothing
 * @param senders the addresses in it that may be the envelope sender of the mail that was sent, to which bounces go
 */
record Report(Kind kind, Bounce bounce, List<String> senders) {

    /** The two sorts of report. */
    enum Kind {
        /** RFC 3464: the mail could not be delivered, for good. */
        BOUNCE,
        /** RFC 5965, with the feedback type abuse: its reader calls it spam. */
        COMPLAINT
    }
}
