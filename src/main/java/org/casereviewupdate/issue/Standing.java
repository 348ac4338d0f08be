package org.casereviewupdate.issue;

/** How an item of an issue reads now, compared with what was sent. */
public enum Standing {
    /** As it was sent. */
    AS_SENT,
    /** Its review was corrected since; it is shown as it reads now. */
    CORRECTED,
    /** Its review was withdrawn since; nothing of it is shown. */
    WITHDRAWN
}
