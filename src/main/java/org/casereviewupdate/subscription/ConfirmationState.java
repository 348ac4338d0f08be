package org.casereviewupdate.subscription;

/** What somebody who opens a confirmation link, or presses its button, is told. */
enum ConfirmationState {
    /** The button is there to be pressed. */
    READY,

    /** The button was pressed just now. */
    CONFIRMED,

    /** The button was pressed before. */
    ALREADY_CONFIRMED,

    /** The button was pressed before, and the newsletter was stopped after that. */
    LEFT_SINCE,

    /** A newer mail has another link, or the newsletter was stopped before the button was pressed. */
    SUPERSEDED,

    /** Too late. */
    EXPIRED
}
