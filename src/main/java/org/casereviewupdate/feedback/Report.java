package org.casereviewupdate.feedback;

import java.util.List;

/**
 * What a returned mail says of the one that was sent.
 *
 * @param kind a bounce or a complaint
 * @param status the enhanced status code of a bounce (RFC 3463); empty for a complaint
 * @param senders the addresses in it that may be the envelope sender of the mail that was sent, to which bounces go
 */
record Report(Kind kind, String status, List<String> senders) {

    /** The two sorts of report. */
    enum Kind {
        /** RFC 3464: the mail could not be delivered, for good. */
        BOUNCE,
        /** RFC 5965, with the feedback type abuse: its reader calls it spam. */
        COMPLAINT
    }
}
