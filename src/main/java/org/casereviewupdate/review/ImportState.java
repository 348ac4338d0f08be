package org.casereviewupdate.review;

/** How far a file is that was handed in. */
public enum ImportState {
    /** It is being found out what it would do. */
    CHECKING,
    /** It waits for somebody to apply it. */
    CHECKED,
    /** It is being applied. */
    APPLYING,
    /** It is applied. */
    APPLIED,
    /** It cannot be taken in. */
    REFUSED;

    /** Whether the program is at work on it. */
    public boolean isMoving() {
        return this == CHECKING || this == APPLYING;
    }
}
