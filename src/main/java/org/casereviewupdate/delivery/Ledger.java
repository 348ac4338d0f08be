package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    /** How often a claim that finds only domains at rest looks again, before it says that there is nothing. */
    private static final int PATIENCE = 4;

    private final Session database;
    private final DataSource connections;
    private final Claims claims;
    private final DomainLimits limits;
    private final DomainPace pace;
    private final String sendingLease;
    private final Clock clock;

    Ledger(
            Session database,
            DataSource connections,
            Claims claims,
            DomainLimits limits,
            DomainPace pace,
            DeliveryConfig config,
            Relay relay,
            Clock clock) {
        this.database = database;
        this.connections = connections;
        this.claims = claims;
        this.limits = limits;
        this.pace = pace;
        // Longer than any hand-over can take: only a worker that is gone outlives it.
        this.sendingLease = seconds(relay.longestHandover().plus(config.leaseGrace()));
        this.clock = clock;
    }

    /**
     * Takes deliveries that are due and may be sent as things stand, for a worker of an issue that is on its way; first those whose slots
     * are known.
     *
     * @param size how many at most
     */
    List<Claim> claim(UUID issue, UUID worker, int size) {
        List<Claim> taken = new ArrayList<>();
        boolean more = limited(issue, worker, size, taken);
        if (taken.size() < size) {
            taken.addAll(claims.take(issue, worker, "", size - taken.size()));
        }
        for (int i = 0; i < PATIENCE && more && taken.isEmpty(); i++) {
            pace.rest();
            more = limited(issue, worker, size, taken);
        }
        return taken;
    }

    /** Takes deliveries to domains with a rate of their own; whether there are any, be it that their turn has not come. */
    private boolean limited(UUID issue, UUID worker, int size, List<Claim> into) {
        List<String> waiting = limits.domains().isEmpty() ? List.of() : claims.waiting(issue, limits.domains());
        for (String domain : waiting) {
            take(issue, worker, domain, size - into.size(), into);
        }
        into.sort(Comparator.comparingLong(Ledger::slot));
        return !waiting.isEmpty();
    }

    private void take(UUID issue, UUID worker, String domain, int most, List<Claim> into) {
        List<Slot> slots = most < 1 ? List.of() : pace.take(limits.rate(domain), most);
        if (!slots.isEmpty()) {
            List<Claim> found = claims.take(issue, worker, domain, slots.size());
            for (int i = 0; i < found.size(); i++) {
                into.add(found.get(i).at(slots.get(i)));
            }
        }
    }

    private static long slot(Claim claim) {
        return Objects.requireNonNull(claim.slot()).at();
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
