package org.casereviewupdate.review;

/** What a briefing gathers its learning by. */
public enum BriefingFamily {
    /** A kind of harm, or a family's situation. */
    THEME,
    /** One profession or service. */
    SECTOR
}
