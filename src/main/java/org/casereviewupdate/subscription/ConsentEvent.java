package org.casereviewupdate.subscription;

/** What happened to the agreement. */
enum ConsentEvent {
    SIGNED_UP,
    CONFIRMED,
    UNSUBSCRIBED,
    /** Leaving was taken back. */
    REJOINED,
    /** Another address took the place of the old one. */
    MOVED,
    /** The mailbox took nothing; the agreement rests. */
    SUSPENDED,
    /** The mailbox takes mail again; the agreement goes on. */
    REACTIVATED
}
