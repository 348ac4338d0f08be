package org.casereviewupdate.issue;

/** What an item tells of. */
public enum ItemKind {
    REVIEW,
    BRIEFING
}
