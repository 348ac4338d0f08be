package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.casereviewupdate.mail.OutgoingMail;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Tokens;

/** Writes the mails that answer a sign-up. Nothing that a visitor typed is in them but the address they go to. */
@Singleton
class ConfirmationMails {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM uuuu", Locale.UK);

    private final Tokens tokens;
    private final LeaveLinks leaveLinks;
    private final PublisherConfig publisher;
    private final TimeConfig time;

    ConfirmationMails(Tokens tokens, LeaveLinks leaveLinks, PublisherConfig publisher, TimeConfig time) {
        this.tokens = tokens;
        this.leaveLinks = leaveLinks;
        this.publisher = publisher;
        this.time = time;
    }

    OutgoingMail write(DueMail due) {
        return due.kind() == ConfirmationKind.CONFIRM ? confirm(due) : already(due);
    }

    private OutgoingMail confirm(DueMail due) {
        String token = tokens.sign(Purpose.CONFIRM, due.confirmationId(), due.expiresAt());
        String link = publisher.baseUrl() + "/confirm/" + token;
        String lastMoment = TIME.format(due.expiresAt().atZone(time.zone()));
        ConfirmationMail mail = new ConfirmationMail(link, lastMoment);
        String subject = "Confirm your email address for " + publisher.newsletter();
        return outgoing(due, subject, mail.asText(), mail.asHtml());
    }

    private OutgoingMail already(DueMail due) {
        AlreadyMail mail = new AlreadyMail(leaveLinks.of(due.subscriberId()));
        return outgoing(due, "You already receive " + publisher.newsletter(), mail.asText(), mail.asHtml());
    }

    private static OutgoingMail outgoing(DueMail due, String subject, String text, String html) {
        String id = "confirmation-" + due.confirmationId();
        return new OutgoingMail(id, due.to(), due.issuedAt(), subject, text, html, Map.of());
    }
}
