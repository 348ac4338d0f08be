package org.casereviewupdate.subscription;

/** Where a subscriber stands. Only a confirmed one is mailed. */
enum SubscriberStatus {
    PENDING,
    CONFIRMED,
    SUSPENDED,
    UNSUBSCRIBED,
    ERASED
}
