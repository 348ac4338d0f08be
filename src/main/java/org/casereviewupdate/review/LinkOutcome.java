package org.casereviewupdate.review;

/** What became of a link. */
public enum LinkOutcome {
    /** Nobody has looked yet. */
    UNCHECKED,
    /** It leads somewhere. */
    LIVE,
    /** Its server says that there is nothing (any more). */
    DEAD,
    /** No answer, or one that says nothing about readers: servers turn programs away, and networks fail. */
    UNCERTAIN
}
