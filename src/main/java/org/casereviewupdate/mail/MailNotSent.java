package org.casereviewupdate.mail;

/** A mail that did not reach the relay, or that the relay did not take. Says why without any address. */
public final class MailNotSent extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean noSuchMailbox;

    MailNotSent(String reason, boolean noSuchMailbox) {
        super(reason);
        this.noSuchMailbox = noSuchMailbox;
    }

    /** Whether the relay knows that this mailbox will never take mail, so that trying again would only do harm. */
    public boolean noSuchMailbox() {
        return noSuchMailbox;
    }
}
