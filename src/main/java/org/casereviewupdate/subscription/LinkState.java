package org.casereviewupdate.subscription;

/** What a confirmation's link is good for. */
enum LinkState {
    READY,
    USED,
    SUPERSEDED,
    EXPIRED
}
