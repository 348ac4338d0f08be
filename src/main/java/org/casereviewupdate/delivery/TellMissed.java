package org.casereviewupdate.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    private final EditorMails mails;
    private final Clock clock;

    TellMissed(Session database, EditorMails mails, Clock clock) {
        this.database = database;
        this.mails = mails;
        this.clock = clock;
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
        missed.forEach(row -> tell((UUID) row[0], YearMonth.parse((String) row[1])));
    }

    private void tell(UUID issue, YearMonth month) {
        String words = MONTH.format(month);
        EditorMail mail = new EditorMail(
                "An issue was missed",
                "The issue of " + words + " has gone to nobody:",
                List.of(
                        "It fell due while the service was not running, too long ago to be sent by itself.",
                        "If you compile it now, it is held and released as any other. If you do not want it sent, cancel it."),
                mails.link(issue),
                "Send or cancel it");
        if (mails.tell(issue, "missed", "Missed: the issue of " + words, mail)) {
            LOG.warnf("The issue of %s fell due while nothing ran, and waits for a person: %s", month, issue);
        } else {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeMutationQuery(NOT_YET)
                            .setParameter("issue", issue)
                            .executeUpdate());
        }
    }
}
