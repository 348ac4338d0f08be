package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.casereviewupdate.issue.SendIssue;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Puts right what a crash or a change of mind left behind, and closes an issue whose deliveries have all ended. */
@Singleton
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final Session database;
    private final SendIssue issues;
    private final Clock clock;

    Sweep(Session database, SendIssue issues, Clock clock) {
        this.database = database;
        this.issues = issues;
        this.clock = clock;
    }

    /**
     * Takes back the claims of workers that are gone, and marks as uncertain what they were handing over. What is locked is left for the next
     * tick: a replica that the network has cut off in the middle of a transaction must not hold up the others.
     */
    @Transactional
    void afterLostWorkers() {
        database.createNativeMutationQuery("""
                        update delivery
                        set status = 'QUEUED', worker = null, lease_until = null
                        where (issue_id, subscriber_id) in (
                            select issue_id, subscriber_id
                            from delivery
                            where status = 'CLAIMED' and lease_until <= clock_timestamp()
                            for update skip locked)
                        """).executeUpdate();
        // The worker stays on the row: should it be alive after all, its late answer still settles the matter.
        int uncertain = database.createNativeMutationQuery("""
                        update delivery
                        set status = 'UNCERTAIN', ended_at = :now, reason = 'The worker was lost while handing it over'
                        where (issue_id, subscriber_id) in (
                            select issue_id, subscriber_id
                            from delivery
                            where status = 'SENDING' and lease_until <= clock_timestamp()
                            for update skip locked)
                        """)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (uncertain > 0) {
            LOG.warnf("%d deliveries are uncertain: their worker was lost while handing them over", uncertain);
        }
    }

    /** Skips the open deliveries of subscribers who may no longer be mailed, and those of cancelled issues. */
    @Transactional
    void skip() {
        database.createNativeMutationQuery("""
                        update delivery
                        set status = 'SKIPPED', ended_at = :now, worker = null, lease_until = null,
                            reason = case
                                when issue.status = 'CANCELLED' then 'CANCELLED'
                                when subscriber.status = 'CONFIRMED' then 'SUPPRESSED'
                                else subscriber.status
                            end
                        from issue, subscriber
                        where delivery.status in ('QUEUED', 'CLAIMED', 'DEFERRED')
                            and issue.id = delivery.issue_id
                            and subscriber.id = delivery.subscriber_id
                            and (issue.status = 'CANCELLED'
                                or subscriber.status <> 'CONFIRMED'
                                or exists (
                                    select 1
                                    from suppression
                                    where suppression.address_hash = subscriber.address_hash))
                        """)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Closes an issue if nothing of it is open any more. */
    @Transactional
    void close(UUID issue) {
        if (!isOpen(issue)) {
            // Once more behind the issue's lock: an editor may just have had a delivery sent again.
            issues.finish(issue, () -> !isOpen(issue));
        }
    }

    private boolean isOpen(UUID issue) {
        return database.createNativeQuery("""
                        select exists (
                            select 1
                            from delivery
                            where issue_id = :issue and status in ('QUEUED', 'CLAIMED', 'SENDING', 'DEFERRED'))
                        """, Boolean.class)
                .setParameter("issue", issue)
                .getSingleResult();
    }
}
