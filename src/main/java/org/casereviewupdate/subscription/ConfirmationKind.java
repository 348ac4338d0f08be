package org.casereviewupdate.subscription;

/** What a mail that follows a sign-up says. */
enum ConfirmationKind {
    /** Press the button if you want the newsletter. */
    CONFIRM,

    /** You have it already and need do nothing. */
    ALREADY
}
