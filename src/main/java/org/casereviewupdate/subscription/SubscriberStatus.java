package org.casereviewupdate.subscription;

/** Where a subscriber stands. Only a confirmed one is mailed. */
public enum SubscriberStatus {
    /** Signed up; the owner of the mailbox has yet to agree. */
    PENDING,
    /** The owner of the mailbox agrees. */
    CONFIRMED,
    /** Agrees, and the mailbox is not there any more or takes nothing. */
    SUSPENDED,
    /** No longer agrees. */
    UNSUBSCRIBED,
    /** Asked to be forgotten. */
    ERASED
}
