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
    EXPIRED;

    /**
     * What the owner of a mailbox is told whose link is in a state.
     *
     * @param subscriber whose link it is, as they stand before the button is pressed
     */
    static ConfirmationState of(LinkState link, Subscriber subscriber) {
        return switch (link) {
            case USED -> subscriber.isConfirmed() ? ALREADY_CONFIRMED : LEFT_SINCE;
            case SUPERSEDED -> SUPERSEDED;
            case EXPIRED -> EXPIRED;
            case READY -> subscriber.isPending() ? READY : SUPERSEDED;
        };
    }
}
