package org.casereviewupdate.token;

/**
 * What a token may be used for. A token made for one purpose opens no other door.
 *
 * <p>The code is part of every token that was ever mailed: a purpose keeps its code for good.
 */
public enum Purpose {
    /** Confirm one sign-up; used once, by the row it names. */
    CONFIRM(1),

    /** Leave the newsletter; never expires, because a mail may be kept for years. */
    LEAVE(2),

    /** Marked the envelope sender of one delivery by a hash; nothing is signed for it any more. */
    BOUNCE(3),

    /** Open the subscriber's own page; used once, by the row it names. */
    MANAGE(4),

    /** Take leaving back; by the row it names. */
    UNDO(5),

    /** Agree that an address takes the place of another; used once, by the row it names. */
    NEW_ADDRESS(6),

    /** Marks the envelope sender of one delivery, so that what comes back of it can be believed (VERP). */
    RETURN(7),

    /** Says when a form was opened; about nobody. */
    FORM(20);

    private final byte code;

    Purpose(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }
}
