package org.casereviewupdate.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailNotSent;
import org.casereviewupdate.mail.OutgoingMail;
import org.casereviewupdate.mail.Postbox;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.time.TimeConfig;
import org.jboss.logging.Logger;

/**
 * Mails somebody the link by which they set their password, so that it passes through no colleague's hands. The link is kept only as a hash, so
 * the mail is tried once, while whoever invites waits, and never again.
 */
@Singleton
public class MailInvitation {

    private static final Logger LOG = Logger.getLogger(MailInvitation.class);

    private final Postbox postbox;
    private final PublisherConfig publisher;
    private final TimeConfig time;
    private final AuditTrail audit;
    private final Clock clock;

    MailInvitation(Postbox postbox, PublisherConfig publisher, TimeConfig time, AuditTrail audit, Clock clock) {
        this.postbox = postbox;
        this.publisher = publisher;
        this.time = time;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends it. Call it outside any transaction.
     *
     * @return whether the relay took it; otherwise the link has to be handed over in another way
     */
    public boolean send(InvitedPerson invited, String actor) {
        Optional<String> email = Optional.ofNullable(invited.person().email());
        if (email.isEmpty()) {
            return false;
        }
        try {
            postbox.send(mail(invited, EmailAddress.parse(email.get())));
        } catch (MailNotSent notSent) {
            LOG.warnf(
                    "The invitation of person %s was not mailed: %s",
                    invited.person().id(), notSent.getMessage());
            return false;
        }
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        actor, "person.invitation-mailed", invited.person().id().toString(), ""));
        return true;
    }

    private OutgoingMail mail(InvitedPerson invited, EmailAddress to) {
        InvitationMail mail = new InvitationMail(
                publisher.newsletter(),
                invited.person().name(),
                to.text(),
                publisher.baseUrl() + invited.path(),
                Dates.moment(invited.until().atZone(time.zone()), Language.ENGLISH));
        return new OutgoingMail(
                "invitation-" + invited.invitation(),
                to,
                clock.instant(),
                "Your way into the console of " + publisher.newsletter(),
                mail.asText(),
                mail.asHtml(),
                Language.ENGLISH);
    }
}
