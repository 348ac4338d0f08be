package org.casereviewupdate.mail;

import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.relay.EncodedMessage;
import org.casereviewupdate.relay.Envelope;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.relay.RelayUnavailable;
import org.jboss.logging.Logger;

/** Sends one mail to one person, through the relay that the newsletter takes, and on a connection of its own: nobody waits for an issue. */
@Singleton
public class Postbox {

    private static final Logger LOG = Logger.getLogger(Postbox.class);

    /** RFC 3463 section 3.2: bad mailbox, bad domain, bad syntax, moved, no mail accepted by the domain (RFC 7505). */
    private static final Set<String> NO_SUCH_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

    private final Relay relay;
    private final PublisherConfig publisher;
    private final MailConfig config;
    private final Optional<List<Pattern>> approvedRecipients;

    @Inject
    Postbox(Relay relay, PublisherConfig publisher, MailConfig config, MailersRuntimeConfig mailer) {
        this(
                relay,
                publisher,
                config,
                Objects.requireNonNull(mailer.mailers().get("<default>"), "there always is a default mailer")
                        .approvedRecipients());
    }

    Postbox(Relay relay, PublisherConfig publisher, MailConfig config, Optional<List<Pattern>> approvedRecipients) {
        this.relay = relay;
        this.publisher = publisher;
        this.config = config;
        this.approvedRecipients = approvedRecipients;
    }

    /**
     * Hands one mail to the relay and waits for its answer. Call it outside any transaction.
     *
     * @throws MailNotSent if the relay cannot be reached or trusted, does not answer in time, or says no
     */
    public void send(OutgoingMail mail) throws MailNotSent {
        if (!isApproved(mail.to())) {
            LOG.infof("%s stays here: its recipient is not among quarkus.mailer.approved-recipients", mail.id());
            return;
        }
        Handover handover = handOver(mail);
        if (!handover.accepted()) {
            boolean noSuchMailbox = handover.status() != null && NO_SUCH_MAILBOX.contains(handover.status());
            throw new MailNotSent(handover.summary(), noSuchMailbox);
        }
    }

    private Handover handOver(OutgoingMail mail) throws MailNotSent {
        Envelope envelope = new Envelope(publisher.from(), mail.to().text());
        try {
            return relay.send(envelope, encoded(mail), config.deadline());
        } catch (RelayUnavailable unavailable) {
            throw new MailNotSent(unavailable.handover().summary(), false);
        }
    }

    private boolean isApproved(EmailAddress to) {
        return approvedRecipients
                .map(list -> list.stream()
                        .anyMatch(pattern -> pattern.matcher(to.text()).matches()))
                .orElse(true);
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
