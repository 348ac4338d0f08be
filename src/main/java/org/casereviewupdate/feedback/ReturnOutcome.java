package org.casereviewupdate.feedback;

/** What became of a returned mail. */
enum ReturnOutcome {
    /** The bounce is kept with the delivery that it is of. */
    BOUNCE,
    /** The complaint is kept with the delivery that it is of, and ended the agreement if the subscriber still had the address it went to. */
    COMPLAINT,
    /** It is neither a bounce nor a complaint that ends anything: an answer, a warning, something that cannot be read. */
    NO_REPORT,
    /** It carries no mark of ours, or one that was not made here. */
    NO_MARK,
    /** The delivery is known to have come to that already, or is no longer kept. */
    NOTHING_NEW
}
