package org.casereviewupdate.subscription;

/** Whether a confirmation's mail has left. */
enum MailStatus {
    DUE,
    SENT,
    GIVEN_UP
}
