package org.casereviewupdate.subscription;

/** How much of a review a subscriber wants to read. */
public enum Detail {
    /** What happened, and what was learned. */
    FULL,
    /** Headlines and learning, without what happened. */
    GENTLE
}
