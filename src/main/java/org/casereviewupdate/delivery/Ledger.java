package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
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
    private final DataSource connections;
    private final DeliveryConfig config;
    private final String sendingLease;
    private final Clock clock;

    Ledger(Session database, DataSource connections, DeliveryConfig config, Relay relay, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.config = config;
        // Longer than any hand-over can take: only a worker that is gone outlives it.
        this.sendingLease = seconds(relay.longestHandover().plus(config.leaseGrace()));
        this.clock = clock;
    }

    /**
     * Takes deliveries that are due and may be sent as things stand, for a worker of an issue that is on its way.
     *
     * @param size how many at most
     */
    @Transactional
    List<Claim> claim(UUID issue, UUID worker, int size) {
        return database
                .createNativeQuery("""
                        with due as (
                            select delivery.subscriber_id
                            from delivery
                            join issue on issue.id = delivery.issue_id
                            where delivery.issue_id = :issue
                                and issue.status = 'SENDING'
                                and not exists (
                                    select 1
                                    from issue_item item
                                    join case_review review on review.id = item.source_id
                                    where item.issue_id = issue.id
                                        and (review.withdrawn_at is not null or review.version <> item.source_version))
                                and (delivery.status = 'QUEUED'
                                    or delivery.status = 'DEFERRED' and delivery.not_before <= :now)
                                and exists (
                                    select 1
                                    from subscriber
                                    where subscriber.id = delivery.subscriber_id
                                        and subscriber.status = 'CONFIRMED'
                                        and not exists (
                                            select 1
                                            from suppression
                                            where suppression.address_hash = subscriber.address_hash))
                            limit :size
                            for update of delivery skip locked)
                        update delivery
                        set status = 'CLAIMED',
                            worker = :worker,
                            lease_until = clock_timestamp() + cast(:lease as interval)
                        from due, subscriber, issue
                        where delivery.issue_id = :issue
                            and delivery.subscriber_id = due.subscriber_id
                            and subscriber.id = due.subscriber_id
                            and issue.id = :issue
                        returning delivery.subscriber_id, subscriber.address, delivery.attempts,
                            greatest(issue.started_at, delivery.resolved_at) as started_at
                        """, Object[].class)
                .addScalar("subscriber_id", UUID.class)
                .addScalar("address", String.class)
                .addScalar("attempts", Integer.class)
                .addScalar("started_at", Instant.class)
                .setParameter("issue", issue)
                .setParameter("now", clock.instant())
                .setParameter("size", size)
                .setParameter("worker", worker)
                .setParameter("lease", seconds(config.claimLease()))
                .getResultList()
                .stream()
                .map(row -> new Claim(
                        issue, (UUID) row[0], worker, (String) row[1], (Integer) row[2] + 1, (Instant) row[3]))
                .toList();
    }

    /**
     * Enters turns, all of them in one statement.
     *
     * @return which of the deliveries that were to begin may be finished
     * @throws SQLException if the database is away; it may or may not have entered them, and entering them again does no harm
     */
    Set<DeliveryId> enter(List<Turn> turns) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return TurnStatement.execute(connection, turns, clock.instant(), sendingLease);
        }
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

    /**
     * Takes back a delivery whose final dot has certainly not left, whatever the ledger says of it: a commit whose answer was lost may have
     * moved it to SENDING.
     */
    @Transactional
    void takeBack(Claim claim) {
        database.createNativeMutationQuery("""
                        update delivery
                        set status = 'QUEUED',
                            attempts = attempts - case status when 'SENDING' then 1 else 0 end,
                            worker = null,
                            lease_until = null
                        where issue_id = :issue
                            and subscriber_id = :subscriber
                            and worker = :worker
                            and status in ('CLAIMED', 'SENDING')
                        """)
                .setParameter("issue", claim.issue())
                .setParameter("subscriber", claim.subscriber())
                .setParameter("worker", claim.worker())
                .executeUpdate();
    }

    /** Enters how a delivery ended that never had its final dot: the attempt counts, or it might break one connection after another. */
    @Transactional
    void giveUp(Claim claim, Outcome outcome) {
        database.createNativeMutationQuery("""
                        update delivery
                        set status = :status,
                            attempts = attempts + case status when 'SENDING' then 0 else 1 end,
                            not_before = :notBefore,
                            ended_at = :endedAt,
                            worker = null,
                            lease_until = null,
                            stage = :stage,
                            reply_code = :code,
                            reply_text = :text
                        where issue_id = :issue
                            and subscriber_id = :subscriber
                            and worker = :worker
                            and status in ('CLAIMED', 'SENDING')
                        """)
                .setParameter("status", outcome.status().name())
                .setParameter("notBefore", outcome.notBefore(), Instant.class)
                .setParameter("endedAt", outcome.over() ? clock.instant() : null, Instant.class)
                .setParameter("stage", outcome.handover().stage().name())
                .setParameter("code", outcome.handover().code())
                .setParameter("text", outcome.handover().text())
                .setParameter("issue", claim.issue())
                .setParameter("subscriber", claim.subscriber())
                .setParameter("worker", claim.worker())
                .executeUpdate();
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " seconds";
    }
}
