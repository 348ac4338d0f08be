package org.casereviewupdate.mail;

import jakarta.inject.Singleton;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.relay.EncodedMessage;
import org.casereviewupdate.relay.Envelope;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.relay.RelayUnavailable;

/** Sends one mail to one person, through the relay that the newsletter takes, and on a connection of its own: nobody waits for an issue. */
@Singleton
public class Postbox {

    private final Relay relay;
    private final PublisherConfig publisher;
    private final MailConfig config;

    Postbox(Relay relay, PublisherConfig publisher, MailConfig config) {
        this.relay = relay;
        this.publisher = publisher;
        this.config = config;
    }

    /**
     * Hands one mail to the relay and waits for its answer. Call it outside any transaction.
     *
     * @throws MailNotSent if the relay cannot be reached or trusted, does not answer in time, or says no; or refused us a short while ago
     */
    public void send(OutgoingMail mail) throws MailNotSent {
        Envelope envelope = new Envelope(publisher.from(), mail.to().text());
        EncodedMessage message = encoded(mail);
        Handover handover = handOver(envelope, message);
        if (!handover.accepted()) {
            throw MailNotSent.because(handover);
        }
    }

    private Handover handOver(Envelope envelope, EncodedMessage message) throws MailNotSent {
        try {
            return relay.send(envelope, message, config.deadline());
        } catch (RelayUnavailable unavailable) {
            throw MailNotSent.because(unavailable.handover());
        }
    }

    /** Whether no mail would be handed over now, because the relay refused us a short while ago: what is due had better wait. */
    public boolean rests() {
        return relay.leftAlone();
    }

    private EncodedMessage encoded(OutgoingMail mail) {
        // Quoted-printable text never holds "=_", so no text can hold the boundary (RFC 2045 section 6.7).
        String boundary = "=_" + mail.id();
        Headers headers = new Headers()
                .date(mail.at())
                .mailbox("From", publisher.from(), publisher.newsletter())
                .plain("Reply-To", publisher.replyTo())
                .plain("To", mail.to().text())
                .words("Subject", mail.subject())
                .plain("Message-ID", "<" + mail.id() + "@" + senderDomain() + ">")
                // RFC 3834 section 5: nobody's out-of-office answers it
                .plain("Auto-Submitted", "auto-generated")
                .plain("Content-Language", mail.language().code());
        SlottedBytes message = new SlottedBytes().ascii(headers.lines());
        return new Alternatives(message, boundary)
                .part("text/plain", part -> part.quotedPrintable(mail.text()))
                .part("text/html", part -> part.quotedPrintable(mail.html()))
                .end()
                .fill();
    }

    private String senderDomain() {
        return publisher.from().substring(publisher.from().lastIndexOf('@') + 1);
    }
}
