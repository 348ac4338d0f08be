package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.mail.OutgoingMail;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Tokens;

/** Writes the mails that answer a sign-up. Nothing that a visitor typed is in them but the address they go to. */
@Singleton
class ConfirmationMails {

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
        String link = inLanguage(publisher.baseUrl() + "/confirm/" + token, due);
        String lastMoment = Dates.moment(due.expiresAt().atZone(time.zone()), due.language());
        ConfirmationMail mail = new ConfirmationMail(link, lastMoment);
        mail.setLocale(due.language().locale());
        return outgoing(due, words(due).confirmSubject(), mail.asText(), mail.asHtml());
    }

    private OutgoingMail already(DueMail due) {
        AlreadyMail mail = new AlreadyMail(inLanguage(leaveLinks.of(due.subscriberId()), due));
        mail.setLocale(due.language().locale());
        return outgoing(due, words(due).alreadySubject(), mail.asText(), mail.asHtml());
    }

    /** The page has to speak the language of its mail; in a browser set to English it would not by itself. */
    private static String inLanguage(String link, DueMail due) {
        return due.language() == Language.ENGLISH
                ? link
                : link + "?lang=" + due.language().code();
    }

    private static SignUpMailMessages words(DueMail due) {
        return Words.in(due.language(), SignUpMailMessages.class);
    }

    private static OutgoingMail outgoing(DueMail due, String subject, String text, String html) {
        String id = "confirmation-" + due.confirmationId();
        return new OutgoingMail(id, due.to(), due.issuedAt(), subject, text, html, due.language());
    }
}
