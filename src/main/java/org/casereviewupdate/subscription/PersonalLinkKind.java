package org.casereviewupdate.subscription;

/** What a mail about one's own subscription is for. */
enum PersonalLinkKind {
    /** The link to the subscriber's own page. */
    MANAGE,

    /** The link to the button that takes leaving back. */
    UNDO,

    /** The link to the button by which the owner of a new address agrees that it takes the old one's place. */
    NEW_ADDRESS,

    /** No link of its own: the old address is told that a new one was asked for. */
    ADDRESS_NOTICE
}
