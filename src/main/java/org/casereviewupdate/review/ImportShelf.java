package org.casereviewupdate.review;

/** Which records a file holds. */
public enum ImportShelf {
    REVIEWS,
    BRIEFINGS
}
