package org.casereviewupdate.relay;

/** What the relay owes a reply to, in the order in which it was written. */
enum Step {
    /** The final dot. */
    ANSWER(Stage.ANSWER),
    /** RSET. */
    RESET(Stage.SENDER),
    /** MAIL FROM. */
    SENDER(Stage.SENDER),
    /** RCPT TO. */
    RECIPIENT(Stage.RECIPIENT),
    /** DATA. */
    DATA(Stage.DATA);

    private final Stage stage;

    Step(Stage stage) {
        this.stage = stage;
    }

    /** The stage at which a parcel stops if this goes wrong. */
    Stage stage() {
        return stage;
    }
}
