package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.casereviewupdate.relay.Relay;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

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
    private final Batches batches;
    private final Claims claims;
    private final DomainLimits limits;
    private final DomainPace pace;
    private final String sendingLease;
    private final Clock clock;

    Ledger(
            Session database,
            DataSource connections,
            Batches batches,
            Claims claims,
            DomainLimits limits,
            DomainPace pace,
            DeliveryConfig config,
            Relay relay,
            Clock clock) {
        this.database = database;
        this.connections = connections;
        this.batches = batches;
        this.claims = claims;
        this.limits = limits;
        this.pace = pace;
        // Longer than any hand-over can take: only a worker that is gone outlives it.
        this.sendingLease = seconds(relay.longestHandover().plus(config.leaseGrace()));
        this.clock = clock;
    }

    /**
     * Takes deliveries that are due and may be sent as things stand, for a worker of an issue that is on its way; first those whose slots
     * are known, then of those that nobody has tried yet.
     *
     * @param size how many at most
     */
    List<Claim> claim(UUID issue, UUID worker, int size) {
        List<Claim> taken = new ArrayList<>();
        try {
            claim(issue, worker, size, taken);
            return taken;
        } catch (RuntimeException failed) {
            abandon(issue, worker, taken, failed);
            throw failed;
        }
    }

    private void claim(UUID issue, UUID worker, int size, List<Claim> taken) {
        boolean more = limited(issue, worker, size, taken);
        if (taken.size() < size) {
            taken.addAll(take(issue, worker, "", size - taken.size()));
        }
        for (int i = 0; i < PATIENCE && more && taken.isEmpty(); i++) {
            pace.rest();
            more = limited(issue, worker, size, taken);
        }
    }

    /** What was taken before something failed would wait for the end of its lease. */
    private void abandon(UUID issue, UUID worker, List<Claim> taken, RuntimeException failed) {
        try {
            giveBack(issue, worker, taken);
        } catch (RuntimeException away) {
            failed.addSuppressed(away);
        }
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
            Iterator<Slot> slot = slots.iterator();
            List<Claim> found = take(issue, worker, domain, slots.size());
            for (int left = slots.size(); !found.isEmpty(); found = take(issue, worker, domain, left)) {
                found.forEach(claim -> into.add(claim.at(slot.next())));
                left -= found.size();
            }
        }
    }

    private List<Claim> take(UUID issue, UUID worker, String domain, int most) {
        if (most < 1) {
            return List.of();
        }
        try {
            List<Claim> fresh = batches.take(issue, worker, domain, most, domain.isEmpty());
            return fresh.isEmpty() ? claims.take(issue, worker, domain, most) : fresh;
        } catch (SQLException away) {
            throw new PersistenceException(away);
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
    void giveBack(UUID issue, UUID worker, List<Claim> claims) {
        try {
            batches.giveBack(issue, worker, Batches.of(claims));
        } catch (SQLException away) {
            throw new PersistenceException(away);
        }
        List<UUID> entered = claims.stream()
                .filter(claim -> claim.batch() == null)
                .map(Claim::subscriber)
                .toList();
        if (!entered.isEmpty()) {
            this.claims.giveBack(issue, worker, entered);
        }
    }

    /**
     * Takes back a delivery whose final dot has certainly not left, whatever the ledger says of it: a commit whose answer was lost may have
     * moved it to SENDING, or may be about to. Whoever is not in the ledger yet is from now on, so that a late turn finds the place taken.
     *
     * @param notBefore when it is due again; null if it is due as it was
     */
    @Transactional
    void takeBack(Claim claim, @Nullable Instant notBefore) {
        database.createNativeMutationQuery("""
                        insert into delivery (issue_id, subscriber_id, domain, not_before)
                        values (:issue, :subscriber, :domain, :notBefore)
                        on conflict (issue_id, subscriber_id) do update
                        set status = 'QUEUED',
                            not_before = coalesce(excluded.not_before, delivery.not_before),
                            attempts = delivery.attempts - case delivery.status when 'SENDING' then 1 else 0 end,
                            worker = null,
                            lease_until = null
                        where delivery.worker = :worker and delivery.status in ('CLAIMED', 'SENDING')
                        """)
                .setParameter("issue", claim.issue())
                .setParameter("subscriber", claim.subscriber())
                .setParameter("domain", claim.domain())
                .setParameter("notBefore", notBefore, Instant.class)
                .setParameter("worker", claim.worker())
                .executeUpdate();
    }

    /** Enters how a delivery ended that never had its final dot: the attempt counts, or it might break one connection after another. */
    @Transactional
    void giveUp(Claim claim, Outcome outcome) {
        database.createNativeMutationQuery("""
                        insert into delivery (issue_id, subscriber_id, domain, status, attempts, not_before, ended_at, stage,
                            reply_code, reply_status, reply_text)
                        values (:issue, :subscriber, :domain, :status, 1, :notBefore, :endedAt, :stage, :code, :replyStatus, :text)
                        on conflict (issue_id, subscriber_id) do update
                        set status = excluded.status,
                            attempts = delivery.attempts + case delivery.status when 'SENDING' then 0 else 1 end,
                            not_before = excluded.not_before,
                            ended_at = excluded.ended_at,
                            worker = null,
                            lease_until = null,
                            stage = excluded.stage,
                            reply_code = excluded.reply_code,
                            reply_status = excluded.reply_status,
                            reply_text = excluded.reply_text
                        where delivery.worker = :worker and delivery.status in ('CLAIMED', 'SENDING')
                        """)
                .setParameter("status", outcome.status().name())
                .setParameter("notBefore", outcome.notBefore(), Instant.class)
                .setParameter("endedAt", outcome.over() ? clock.instant() : null, Instant.class)
                .setParameter("stage", outcome.handover().stage().name())
                .setParameter("code", outcome.handover().code())
                .setParameter("replyStatus", outcome.handover().status(), String.class)
                .setParameter("text", outcome.handover().text())
                .setParameter("issue", claim.issue())
                .setParameter("subscriber", claim.subscriber())
                .setParameter("domain", claim.domain())
                .setParameter("worker", claim.worker())
                .executeUpdate();
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " seconds";
    }
}
