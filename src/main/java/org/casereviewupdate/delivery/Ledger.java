package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.relay.Relay;
import org.hibernate.Session;

/**
 * The ledger of deliveries. Rows move by conditional statements, so that of two workers that want the same thing one finds it gone.
 *
 * <p>Leases are judged by the database's clock, because the workers' clocks may differ. Each method is one short transaction: no connection
 * is held while SMTP is spoken.
 */
@Singleton
class Ledger {

    private final Session database;
    private final DeliveryConfig config;
    private final Duration sendingLease;
    private final Clock clock;

    Ledger(Session database, DeliveryConfig config, Relay relay, Clock clock) {
        this.database = database;
        this.config = config;
        // Longer than any hand-over can take: only a worker that is gone outlives it.
        this.sendingLease = relay.longestHandover().plus(config.leaseGrace());
        this.clock = clock;
    }

    /** Takes up to so many deliveries that are due, for a worker of the issue. */
    @Transactional
    List<Claim> claim(UUID issue, UUID worker) {
        return database
                .createNativeQuery("""
                        update delivery
                        set status = 'CLAIMED',
                            worker = :worker,
                            lease_until = clock_timestamp() + cast(:lease as interval)
                        where (issue_id, subscriber_id) in (
                            select issue_id, subscriber_id
                            from delivery
                            where issue_id = :issue
                                and (status = 'QUEUED' or status = 'DEFERRED' and not_before <= :now)
                            limit :size
                            for update skip locked)
                        returning subscriber_id
                        """, UUID.class)
                .setParameter("worker", worker)
                .setParameter("lease", seconds(config.claimLease()))
                .setParameter("issue", issue)
                .setParameter("now", clock.instant())
                .setParameter("size", config.claimSize())
                .getResultList()
                .stream()
                .map(subscriber -> new Claim(issue, subscriber, worker))
                .toList();
    }

    /**
     * Moves a claimed delivery to SENDING, if at this moment everything still allows it: the claim is in time, the issue not halted, the
     * subscriber confirmed and not suppressed, no review of the issue withdrawn or changed since it was copied.
     *
     * @param revision the revision of the issue that was rendered
     * @return whom to send to, or nothing
     */
    @Transactional
    Optional<Recipient> begin(Claim claim, int revision) {
        Object[] row = database.createNativeQuery("""
                        update delivery
                        set status = 'SENDING',
                            attempts = attempts + 1,
                            sending_at = :now,
                            lease_until = clock_timestamp() + cast(:lease as interval)
                        from issue, subscriber
                        where delivery.issue_id = :issue
                            and delivery.subscriber_id = :subscriber
                            and delivery.status = 'CLAIMED'
                            and delivery.worker = :worker
                            and delivery.lease_until > clock_timestamp()
                            and issue.id = delivery.issue_id
                            and issue.status = 'SENDING'
                            and issue.revision = :revision
                            and subscriber.id = delivery.subscriber_id
                            and subscriber.status = 'CONFIRMED'
                            and not exists (
                                select 1
                                from suppression
                                where suppression.address_hash = subscriber.address_hash)
                            and not exists (
                                select 1
                                from issue_item item
                                join case_review review on review.id = item.source_id
                                where item.issue_id = issue.id
                                    and (review.withdrawn_at is not null or review.version <> item.source_version))
                        returning subscriber.address, delivery.attempts, issue.started_at
                        """, Object[].class)
                .addScalar("address", String.class)
                .addScalar("attempts", Integer.class)
                .addScalar("started_at", Instant.class)
                .setParameter("now", clock.instant())
                .setParameter("lease", seconds(sendingLease))
                .setParameter("issue", claim.issue())
                .setParameter("subscriber", claim.subscriber())
                .setParameter("worker", claim.worker())
                .setParameter("revision", revision)
                .getSingleResultOrNull();
        return Optional.ofNullable(row)
                .map(found ->
                        new Recipient(claim.subscriber(), (String) found[0], (Integer) found[1], (Instant) found[2]));
    }

    /** Records how a hand-over ended. A delivery that meanwhile counts as uncertain is settled by what is now known. */
    @Transactional
    void settle(Claim claim, Outcome outcome) {
        boolean spent = outcome.status() != DeliveryStatus.QUEUED;
        boolean over = spent && outcome.status() != DeliveryStatus.DEFERRED;
        database.createNativeMutationQuery("""
                        update delivery
                        set status = :status,
                            attempts = attempts - :unspent,
                            not_before = :notBefore,
                            ended_at = :endedAt,
                            worker = null,
                            lease_until = null,
                            reason = null,
                            stage = :stage,
                            reply_code = :code,
                            reply_status = :replyStatus,
                            reply_text = :text
                        where issue_id = :issue
                            and subscriber_id = :subscriber
                            and worker = :worker
                            and status in ('SENDING', 'UNCERTAIN')
                        """)
                .setParameter("status", outcome.status().name())
                .setParameter("unspent", spent ? 0 : 1)
                .setParameter("notBefore", outcome.notBefore(), Instant.class)
                .setParameter("endedAt", over ? clock.instant() : null, Instant.class)
                .setParameter("stage", outcome.handover().stage().name())
                .setParameter("code", outcome.handover().code())
                .setParameter("replyStatus", outcome.handover().status(), String.class)
                .setParameter("text", outcome.handover().text())
                .setParameter("issue", claim.issue())
                .setParameter("subscriber", claim.subscriber())
                .setParameter("worker", claim.worker())
                .executeUpdate();
    }

    /** Gives back what a worker claimed and did not begin. */
    @Transactional
    void release(UUID issue, UUID worker) {
        database.createNativeMutationQuery("""
                        update delivery
                        set status = 'QUEUED', worker = null, lease_until = null
                        where issue_id = :issue and worker = :worker and status = 'CLAIMED'
                        """)
                .setParameter("issue", issue)
                .setParameter("worker", worker)
                .executeUpdate();
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " seconds";
    }
}
