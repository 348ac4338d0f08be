package org.casereviewupdate.subscription;

/** What happened to the agreement. */
enum ConsentEvent {
    SIGNED_UP,
    CONFIRMED,
    UNSUBSCRIBED,
    /** The mailbox took nothing; the agreement rests. */
    SUSPENDED
}
