package org.casereviewupdate.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            where id = any (array(
                select id
                from issue
                where status = 'MISSED' and missed_told_at is null
                for update skip locked))
            returning id, period
            """;

    private static final String STILL = "select period from issue where id = :issue and status = 'MISSED'";

    private final Session database;
    private final EditorMailQueue queue;
    private final EditorMails mails;
    private final Clock clock;

    TellMissed(Session database, EditorMailQueue queue, EditorMails mails, Clock clock) {
        this.database = database;
        this.queue = queue;
        this.mails = mails;
        this.clock = clock;
    }

    /** Finds what nobody has been told of. */
    @Transactional
    void run() {
        database.createNativeQuery(CLAIM, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("period", String.class)
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(row -> note((UUID) row[0], (String) row[1]));
    }

    private void note(UUID issue, String month) {
        LOG.warnf("The issue of %s fell due while nothing ran, and waits for a person: %s", month, issue);
        queue.add(issue, EditorMailSubject.MISSED);
    }

    /** Tells of one that waits still; false if it had better be told later. */
    boolean tell(UUID issue) {
        return month(issue).map(month -> tell(issue, MONTH.format(month))).orElse(true);
    }

    private boolean tell(UUID issue, String month) {
        EditorMail mail = new EditorMail(
                "An issue was missed",
                "The issue of " + month + " has gone to nobody:",
                List.of(
                        "It fell due while the service was not running, too long ago to be sent by itself.",
                        "If you compile it now, it is held and released as any other. If you do not want it sent, cancel it."),
                mails.link(issue),
                "Send or cancel it");
        return mails.tell(issue, "missed", "Missed: the issue of " + month, mail);
    }

    private Optional<YearMonth> month(UUID issue) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(STILL, String.class)
                        .setParameter("issue", issue)
                        .getResultStream()
                        .findFirst()
                        .map(YearMonth::parse));
    }
}
