package org.casereviewupdate.delivery;

/** Whose fault it is that the relay did not take a message. */
enum Fault {
    /** Nobody's: it took it, or nobody knows. */
    NONE,
    /** The relay's or the connection's, and it will pass. */
    RELAY,
    /** Ours: waiting will not help, somebody has to change a setting. */
    SETTINGS,
    /** The recipient's mailbox or its server, and it may pass. */
    RECIPIENT,
    /** The recipient is refused for good, says the relay, mostly because there is no such mailbox. */
    REFUSED,
    /** Ours: we, or mail like ours, are not welcome (RFC 3463 section 3.8). */
    POLICY,
    /** The message is too large or cannot be read (RFC 3463 section 3.7). */
    MESSAGE,
    /** Ours: the message could not even be written for this recipient. */
    UNWRITTEN
}
