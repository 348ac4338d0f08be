package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.util.List;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.mail.OutgoingMail;
import org.casereviewupdate.publisher.Imprint;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.token.Tokens;

/** Writes the mails about one's own subscription, in the subscriber's language. Nothing that anybody typed is in them. */
@Singleton
class PersonalMails {

    private final Tokens tokens;
    private final PublisherConfig publisher;
    private final Imprint imprint;
    private final TimeConfig time;

    PersonalMails(Tokens tokens, PublisherConfig publisher, Imprint imprint, TimeConfig time) {
        this.tokens = tokens;
        this.publisher = publisher;
        this.imprint = imprint;
        this.time = time;
    }

    OutgoingMail write(DuePersonalMail due) {
        PersonalMailMessages words = Words.in(due.language(), PersonalMailMessages.class);
        String newsletter = imprint.newsletter(due.language());
        String moment = Dates.moment(due.expiresAt().atZone(time.zone()), due.language());
        return switch (due.kind()) {
            case MANAGE ->
                outgoing(
                        due,
                        words.manageSubject(newsletter),
                        new PersonalMail(
                                words.manageTitle(),
                                List.of(words.manageLead()),
                                link(due, OpenPagePages.PATH),
                                words.manageButton(),
                                List.of(words.manageWorks(moment), words.manageNot())));
            case UNDO ->
                outgoing(
                        due,
                        words.undoSubject(newsletter),
                        new PersonalMail(
                                words.undoTitle(),
                                List.of(words.undoLead(), words.undoMistake()),
                                link(due, UndoPages.PATH),
                                words.undoButton(),
                                List.of(words.undoWorks(moment))));
            case NEW_ADDRESS ->
                outgoing(
                        due,
                        words.newSubject(newsletter),
                        new PersonalMail(
                                words.newTitle(),
                                List.of(words.newLead()),
                                link(due, NewAddressPages.PATH),
                                words.newButton(),
                                List.of(words.newWorks(moment), words.newNot())));
            case ADDRESS_NOTICE ->
                outgoing(
                        due,
                        words.noticeSubject(newsletter),
                        new PersonalMail(
                                words.noticeTitle(),
                                List.of(words.noticeLead(), words.noticeNot()),
                                "",
                                "",
                                List.of()));
        };
    }

    private String link(DuePersonalMail due, String path) {
        return publisher.baseUrl() + path + tokens.sign(due.kind().purpose(), due.linkId(), due.expiresAt());
    }

    private static OutgoingMail outgoing(DuePersonalMail due, String subject, PersonalMail mail) {
        return new OutgoingMail(
                "link-" + due.linkId(),
                due.to(),
                due.issuedAt(),
                subject,
                mail.asText(due.language()),
                mail.asHtml(due.language()),
                due.language());
    }
}
