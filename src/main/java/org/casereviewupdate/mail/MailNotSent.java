package org.casereviewupdate.mail;

import java.util.Set;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;

/** A mail that did not reach the relay, or that the relay did not take. Says why without any address. */
public final class MailNotSent extends Exception {

    private static final long serialVersionUID = 1L;

    /** RFC 3463 section 3.2: bad mailbox, bad domain, bad syntax, moved, no mail accepted by the domain (RFC 7505). */
    private static final Set<String> NO_SUCH_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

    private final boolean noSuchMailbox;
    private final boolean uncertain;

    private MailNotSent(String reason, boolean noSuchMailbox, boolean uncertain) {
        super(reason);
        this.noSuchMailbox = noSuchMailbox;
        this.uncertain = uncertain;
    }

    /** The relay was not there, or would not have it. */
    static MailNotSent because(String reason) {
        return new MailNotSent(reason, false, false);
    }

    /** The relay said no, or nothing. */
    static MailNotSent because(Handover handover) {
        return new MailNotSent(handover.summary(), isNoSuchMailbox(handover), handover.uncertain());
    }

    /** Whether the relay knows that this mailbox will never take mail, so that trying again would only do harm. */
    public boolean noSuchMailbox() {
        return noSuchMailbox;
    }

    /** Whether the relay has all of it and did not answer, so that it may have taken it all the same. */
    public boolean uncertain() {
        return uncertain;
    }

    /** The code outranks the status, and what is said to our own address is not about the recipient's. */
    private static boolean isNoSuchMailbox(Handover handover) {
        return handover.stage() != Stage.SENDER
                && handover.code() / 100 == 5
                && handover.status() != null
                && NO_SUCH_MAILBOX.contains(handover.status());
    }
}
