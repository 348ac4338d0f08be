package org.casereviewupdate.issue;

/** Where an issue is on its way out. */
public enum IssueStatus {
    /** Ready and held back: it can be previewed, cancelled or released. */
    COMPILED,
    /** Let go, not yet handed out to its subscribers. */
    RELEASED,
    /** On its way to its subscribers. */
    SENDING,
    /** Stopped; nothing leaves until somebody resumes it. */
    HALTED,
    /** Every delivery has ended. */
    SENT,
    /** Given up by an editor. */
    CANCELLED,
    /** A month that added nothing, or that was missed and given up: nobody is mailed. */
    SKIPPED,
    /** A month that fell due while nobody was at work for too long: it waits for a person. */
    MISSED;

    /** Whether it was let go, whatever came after. */
    boolean letGo() {
        return this == RELEASED || this == SENDING || this == SENT;
    }

    /** Whether a month has no content, or none that counts. */
    boolean waitsForContent() {
        return this == SKIPPED || this == MISSED || this == CANCELLED;
    }

    /** What it becomes when an editor gives it up: a month that was missed has nothing in it, and so nothing to cancel. */
    IssueStatus givenUp() {
        return this == MISSED ? SKIPPED : CANCELLED;
    }

    void require(IssueStatus wanted, String verb) {
        if (this != wanted) {
            throw new WrongStatus(this, verb);
        }
    }

    void requireHaltable() {
        if (this != SENDING && this != RELEASED) {
            throw new WrongStatus(this, "halted");
        }
    }

    void requireCancellable() {
        if (this == SENDING) {
            throw new WrongStatus(this, "cancelled; halt it first");
        }
        if (this == SENT) {
            throw new WrongStatus(this, "cancelled");
        }
    }
}
