package org.casereviewupdate.delivery;

import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailNotSent;
import org.casereviewupdate.mail.OutgoingMail;
import org.casereviewupdate.mail.Postbox;
import org.casereviewupdate.publisher.PublisherConfig;
import org.jboss.logging.Logger;

/** Mails the editors about an issue that needs one of them: those who are shown what is held. */
@Singleton
class EditorMails {

    private static final Logger LOG = Logger.getLogger(EditorMails.class);

    private final Postbox postbox;
    private final PublisherConfig publisher;
    private final Clock clock;
    private final List<EmailAddress> editors;

    EditorMails(Postbox postbox, PublisherConfig publisher, Editors editors, Clock clock) {
        this.postbox = postbox;
        this.publisher = publisher;
        this.clock = clock;
        this.editors = editors.all();
    }

    /** Where an issue is looked at. */
    String link(UUID issue) {
        return publisher.baseUrl() + "/console/issues/" + issue;
    }

    /**
     * Mails all of them. Call it outside any transaction.
     *
     * @param about what it is about, in a word that goes into the mail's id
     * @return false if they had better be told again later; true if one of them was told, or there is nobody to tell
     */
    boolean tell(UUID issue, String about, String subject, EditorMail mail) {
        Instant now = clock.instant();
        long told = editors.stream()
                .filter(editor -> send(
                        issue,
                        new OutgoingMail(
                                about + "-" + issue + "-" + now.getEpochSecond(),
                                editor,
                                now,
                                subject,
                                mail.as(Variant.TEXT_PLAIN),
                                mail.as(Variant.TEXT_HTML),
                                Language.ENGLISH)))
                .count();
        return told > 0 || editors.isEmpty();
    }

    private boolean send(UUID issue, OutgoingMail mail) {
        try {
            postbox.send(mail);
            return true;
        } catch (MailNotSent failed) {
            LOG.warnf("A mail to the editors about issue %s was not sent: %s", issue, failed.getMessage());
            return failed.uncertain() || failed.noSuchMailbox();
        }
    }
}
