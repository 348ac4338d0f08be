package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.mail.Patience;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Which mails to the editors are due, each once. No mail is sent inside its transactions. */
@Singleton
class EditorMailQueue {

    /** Longer than all editors take with a relay that is slow to answer: whoever claimed the mail has stopped working on it by then. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    private static final String ADD = """
            insert into editor_mail (issue_id, about, due_at)
            values (:issue, :about, :now)
            on conflict (issue_id, about) do update
            set due_at = excluded.due_at, attempts = 0
            """;

    private static final String CLAIM = """
            update editor_mail
            set attempts = attempts + 1, due_at = :lease
            where (issue_id, about) = (
                select issue_id, about
                from editor_mail
                where due_at <= :now
                order by due_at, about
                limit 1
                for update skip locked)
            returning issue_id, about, attempts, due_at
            """;

    /** Not if it has fallen due anew meanwhile, or to somebody else. */
    private static final String MINE = " where issue_id = :issue and about = :about and due_at = :lease";

    private final Session database;
    private final Clock clock;

    EditorMailQueue(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Falls due now; what was due of the same is told with it. Within the transaction that finds out. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID issue, EditorMailSubject about) {
        bound(ADD, issue, about).setParameter("now", clock.instant()).executeUpdate();
    }

    /** Takes the next one in hand; if that process dies, it falls due again after the lease. */
    @Transactional
    Optional<Due> claim() {
        Instant now = clock.instant();
        return database.createNativeQuery(CLAIM, Object[].class)
                .addScalar("issue_id", UUID.class)
                .addScalar("about", String.class)
                .addScalar("attempts", Integer.class)
                .addScalar("due_at", Instant.class)
                .setParameter("now", now)
                .setParameter("lease", now.plus(LEASE))
                .getResultStream()
                .findFirst()
                .map(row -> new Due(
                        (UUID) row[0], EditorMailSubject.valueOf((String) row[1]), (Integer) row[2], (Instant) row[3]));
    }

    /** It is told, or there is nothing to tell any more. */
    @Transactional
    void done(Due due) {
        bound("delete from editor_mail" + MINE, due.issue(), due.about())
                .setParameter("lease", due.lease())
                .executeUpdate();
    }

    /** Nobody could be told. */
    @Transactional
    void later(Due due) {
        bound("update editor_mail set due_at = :next" + MINE, due.issue(), due.about())
                .setParameter("lease", due.lease())
                .setParameter("next", clock.instant().plus(Patience.after(due.attempts())))
                .executeUpdate();
    }

    private MutationQuery bound(String sql, UUID issue, EditorMailSubject about) {
        return database.createNativeMutationQuery(sql)
                .setParameter("issue", issue)
                .setParameter("about", about.name());
    }

    /**
     * One that is in hand.
     *
     * @param attempts how often it was taken in hand, from 1
     * @param lease until when
     */
    record Due(UUID issue, EditorMailSubject about, int attempts, Instant lease) {}
}
