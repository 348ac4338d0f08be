package org.casereviewupdate.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailNotSent;
import org.casereviewupdate.mail.OutgoingMail;
import org.casereviewupdate.mail.Postbox;
import org.casereviewupdate.publisher.PublisherConfig;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Tells the editors of a month that fell due while nothing ran, too long ago to be sent by itself: once, whichever copy of the program sees it. */
@Singleton
class TellMissed {

    private static final Logger LOG = Logger.getLogger(TellMissed.class);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private static final String CLAIM = """
            update issue
            set missed_told_at = :now
            where id in (
                select id
                from issue
                where status = 'MISSED' and missed_told_at is null
                for update skip locked)
            returning id, period
            """;

    private static final String NOT_YET = "update issue set missed_told_at = null where id = :issue";

    private final Session database;
    private final Postbox postbox;
    private final PublisherConfig publisher;
    private final Clock clock;
    private final List<EmailAddress> editors;

    TellMissed(Session database, Postbox postbox, PublisherConfig publisher, DeliveryConfig config, Clock clock) {
        this.database = database;
        this.postbox = postbox;
        this.publisher = publisher;
        this.clock = clock;
        this.editors = config.previewTo().orElse(List.of()).stream()
                .map(EmailAddress::parse)
                .toList();
    }

    /** Tells of what has not been told yet. SMTP is spoken outside any transaction. */
    void run() {
        Instant now = clock.instant();
        List<Object[]> missed = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(CLAIM, Object[].class)
                        .addScalar("id", UUID.class)
                        .addScalar("period", String.class)
                        .setParameter("now", now)
                        .getResultList());
        missed.forEach(row -> tell((UUID) row[0], YearMonth.parse((String) row[1]), now));
    }

    private void tell(UUID issue, YearMonth month, Instant now) {
        LOG.warnf("The issue of %s fell due while nothing ran, and waits for a person: %s", month, issue);
        long told = editors.stream()
                .filter(editor -> send(issue, month, editor, now))
                .count();
        if (told == 0 && !editors.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeMutationQuery(NOT_YET)
                            .setParameter("issue", issue)
                            .executeUpdate());
        }
    }

    private boolean send(UUID issue, YearMonth month, EmailAddress editor, Instant now) {
        try {
            postbox.send(write(issue, MONTH.format(month), editor, now));
            return true;
        } catch (MailNotSent failed) {
            LOG.warnf("That issue %s was missed could not be mailed: %s", issue, failed.getMessage());
            return failed.uncertain() || failed.noSuchMailbox();
        }
    }

    private OutgoingMail write(UUID issue, String month, EmailAddress editor, Instant now) {
        FindingMails.FindingMail mail = new FindingMails.FindingMail(
                "An issue was missed",
                "The issue of " + month + " has gone to nobody:",
                List.of(
                        "It fell due while the service was not running, too long ago to be sent by itself.",
                        "If you compile it now, it is held and released as any other. If you do not want it sent, cancel it."),
                publisher.baseUrl() + "/console/issues/" + issue,
                "Send or cancel it");
        return new OutgoingMail(
                "missed-" + issue + "-" + now.getEpochSecond(),
                editor,
                now,
                "Missed: the issue of " + month,
                mail.as(Variant.TEXT_PLAIN),
                mail.as(Variant.TEXT_HTML),
                Language.ENGLISH);
    }
}
