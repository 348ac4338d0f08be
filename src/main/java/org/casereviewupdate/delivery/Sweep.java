package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.casereviewupdate.issue.SendIssue;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Puts right what a crash or a change of mind left behind, and closes an issue whose deliveries have all ended.
 *
 * <p>What a statement has locked it finds again by where it lies ({@code ctid}, which stays as long as the lock does): any other way, a plan
 * that is kept from when the ledger was empty may go through all of it, and for each row.
 */
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
     * tick: a replica that the network has cut off in the middle of a transaction must not hold up the others. Batches need no taking back:
     * a claim looks at the end of a lease itself.
     *
     * <p>The clock is asked once, or the index of what is leased could not be used, and every lease that has ended since the last vacuum be read.
     */
    @Transactional
    void afterLostWorkers() {
        Plans.byKey(database);
        database.createNativeMutationQuery("""
                        update delivery
                        set status = 'QUEUED', worker = null, lease_until = null
                        where ctid = any (array(
                            select ctid
                            from delivery
                            where status = 'CLAIMED' and lease_until <= (select clock_timestamp())
                            for update skip locked))
                        """).executeUpdate();
        // The worker stays on the row: should it be alive after all, its late answer still settles the matter.
        int uncertain = database.createNativeMutationQuery("""
                        update delivery
                        set status = 'UNCERTAIN', ended_at = :now, reason = 'The worker was lost while handing it over'
                        where ctid = any (array(
                            select ctid
                            from delivery
                            where status = 'SENDING' and lease_until <= (select clock_timestamp())
                            for update skip locked))
                        """)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (uncertain > 0) {
            LOG.warnf("%d deliveries are uncertain: their worker was lost while handing them over", uncertain);
        }
    }

    /**
     * Skips what nobody will claim: what waits of cancelled issues, and what was put off for subscribers who may no longer be mailed. What is
     * due is skipped by the claim that finds it, so this need not go through everything that waits.
     */
    @Transactional
    void skip() {
        Plans.byKey(database);
        database.createNativeMutationQuery("""
                        with lost as (
                            select delivery.ctid as place
                            from delivery
                            join issue on issue.id = delivery.issue_id
                            where issue.status = 'CANCELLED'
                                and delivery.status in ('QUEUED', 'DEFERRED')
                            for update of delivery skip locked)
                        update delivery
                        set status = 'SKIPPED', ended_at = :now, reason = 'CANCELLED'
                        from lost
                        where delivery.ctid = lost.place
                        """)
                .setParameter("now", clock.instant())
                .executeUpdate();
        database.createNativeMutationQuery("""
                        with lost as (
                            select batch.ctid as place, batch.issue_id, batch.domain, batch.subscribers
                            from delivery_batch batch
                            join issue on issue.id = batch.issue_id
                            where issue.status = 'CANCELLED'
                            limit 1000 -- the rest with the next ticks: all at once could take longer than a transaction may
                            for update of batch skip locked),
                        gone as (
                            delete from delivery_batch batch
                            using lost
                            where batch.ctid = lost.place)
                        insert into delivery (issue_id, subscriber_id, domain, status, ended_at, reason)
                        select lost.issue_id, unnest(lost.subscribers), lost.domain, 'SKIPPED', :now, 'CANCELLED'
                        from lost
                        on conflict do nothing
                        """)
                .setParameter("now", clock.instant())
                .executeUpdate();
        database.createNativeMutationQuery("""
                        with lost as (
                            select delivery.ctid as place, %s as reason
                            from delivery
                            left join subscriber on subscriber.id = delivery.subscriber_id
                            where delivery.status = 'DEFERRED'
                                and (subscriber.id is null
                                    or subscriber.status <> 'CONFIRMED'
                                    or subscriber.paused_until > :now
                                    or exists (
                                        select 1
                                        from suppression
                                        where suppression.address_hash = subscriber.address_hash))
                            for update of delivery skip locked)
                        update delivery
                        set status = 'SKIPPED', ended_at = :now, reason = lost.reason
                        from lost
                        where delivery.ctid = lost.place
                        """.formatted(Standing.AGAINST))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Closes an issue if nothing of it is open any more; with the next tick, if somebody else has hold of it. */
    @Transactional
    void close(UUID issue) {
        Plans.byKey(database);
        dropSpent(issue);
        if (!isOpen(issue)) {
            // Once more behind the issue's lock: an editor may just have had a delivery sent again.
            issues.finish(issue, () -> !isOpen(issue));
        }
    }

    /**
     * A worker that was lost after its last message leaves a batch in which everybody has begun: at the end, when no other batch is to be
     * had, it goes without the end of its lease being waited for. A worker that is alive misses nothing, for nobody is left in it to begin.
     */
    private void dropSpent(UUID issue) {
        database.createNativeMutationQuery("""
                        with spent as (
                            select batch.ctid as place
                            from delivery_batch batch
                            where batch.issue_id = :issue
                                and not exists (
                                    select 1
                                    from delivery_batch free
                                    where free.issue_id = :issue and free.worker is null)
                                and not exists (
                                    select 1
                                    from unnest(batch.subscribers) as waiting (subscriber_id)
                                    where not exists (
                                        select 1
                                        from delivery
                                        where delivery.issue_id = :issue and delivery.subscriber_id = waiting.subscriber_id
                                        offset 0))
                            for update of batch skip locked)
                        delete from delivery_batch batch
                        using spent
                        where batch.ctid = spent.place
                        """).setParameter("issue", issue).executeUpdate();
    }

    private boolean isOpen(UUID issue) {
        return database.createNativeQuery("""
                        select exists (
                                select 1
                                from delivery_batch
                                where issue_id = :issue)
                            or exists (
                                select 1
                                from delivery
                                where issue_id = :issue and status in ('QUEUED', 'DEFERRED'))
                            or exists (
                                select 1
                                from delivery
                                where issue_id = :issue and status in ('CLAIMED', 'SENDING'))
                        """, Boolean.class)
                .setParameter("issue", issue)
                .getSingleResult();
    }
}
