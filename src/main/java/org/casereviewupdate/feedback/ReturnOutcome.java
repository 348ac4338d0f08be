package org.casereviewupdate.feedback;

/** What became of a returned mail. */
enum ReturnOutcome {
    /** The bounce is kept with the delivery that it is of. */
    BOUNCE,
    /** The complaint ended the agreement, and its sender is not mailed again. */
    COMPLAINT,
    /** It is neither a bounce nor a complaint that ends anything: an answer, a warning, something that cannot be read. */
    NO_REPORT,
    /** It carries no mark of ours, or one that was not made here. */
    NO_MARK,
    /** The delivery is known to have come to that already, or is no longer kept. */
    NOTHING_NEW
}
