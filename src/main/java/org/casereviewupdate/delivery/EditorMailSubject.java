package org.casereviewupdate.delivery;

/** What editors are mailed about an issue. */
enum EditorMailSubject {

    /** The issue itself, as readers will get it, when its hold period begins. */
    PREVIEW,

    /** What was found in it and holds it. */
    FINDINGS,

    /** That its month was missed. */
    MISSED
}
