package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.ChoiceKey;
import org.casereviewupdate.subscription.Detail;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Takes deliveries again that are in the ledger already and due: what was put off, given back or sent again by an editor. Whoever of them may
 * no longer be mailed is skipped, and so is not found again and again.
 *
 * <p>When something that was put off is due is judged by this machine's clock, as it was set by one; only leases are the database's. Where
 * two replicas' clocks are minutes apart, what the slow one put off the fast one tries by as much too soon: that may cost one more wait at a
 * server that greylists, and no mail comes twice of it.
 */
@Singleton
class Claims {

    /**
     * By key, as in a turn: of an issue that is newer than the statistics the planner thinks that it is short, and would read all of it to find
     * what a worker has.
     */
    static final String GIVE_BACK = """
        update delivery
        set status = 'QUEUED', worker = null, lease_until = null
        where issue_id = :issue
            and subscriber_id = any (cast(:subscribers as uuid[]))
            and worker = :worker
            and case status when 'CLAIMED' then true else false end
        """;

    private final Session database;
    private final DeliveryConfig config;
    private final Clock clock;

    Claims(Session database, DeliveryConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Claims deliveries that are due and may be sent as things stand.
     *
     * @param domain the recipient domain, or an empty string for all that have no rate of their own
     * @param size how many at most
     */
    @Transactional
    List<Claim> take(UUID issue, UUID worker, String domain, int size) {
        Plans.byKey(database);
        while (true) {
            long asked = System.nanoTime();
            List<Object[]> rows = rows(issue, worker, domain, size);
            List<Claim> claims = rows.stream()
                    .filter(row -> row[1] != null)
                    .map(row -> claim(issue, worker, row, asked))
                    .toList();
            if (rows.isEmpty() || !claims.isEmpty()) {
                return claims;
            }
        }
    }

    private static Claim claim(UUID issue, UUID worker, Object[] row, long asked) {
        ChoiceKey choice =
                new ChoiceKey(Language.stored((String) row[4]), Detail.valueOf((String) row[5]), (Long) row[6]);
        return new Claim(
                issue,
                (UUID) row[0],
                worker,
                null,
                (String) row[1],
                choice,
                (Integer) row[2] + 1,
                (Instant) row[3],
                asked,
                null);
    }

    /** The columns of a claim. */
    private static NativeQuery<Object[]> typed(NativeQuery<Object[]> query) {
        return query.addScalar("subscriber_id", UUID.class)
                .addScalar("address", String.class)
                .addScalar("attempts", Integer.class)
                .addScalar("started_at", Instant.class)
                .addScalar("language", String.class)
                .addScalar("detail", String.class)
                .addScalar("interest_id", Long.class);
    }

    /** Gives back those whom a worker claimed and did not begin. */
    @Transactional
    void giveBack(UUID issue, UUID worker, List<UUID> subscribers) {
        Plans.byKey(database);
        database.createNativeMutationQuery(GIVE_BACK)
                .setParameter("issue", issue)
                .setParameter(
                        "subscribers",
                        DomainLimits.array(
                                subscribers.stream().map(UUID::toString).toList()))
                .setParameter("worker", worker)
                .executeUpdate();
    }

    /** Of these domains those to which something of an issue is due. */
    @Transactional
    List<String> waiting(UUID issue, List<String> domains) {
        return database.createNativeQuery("""
                        select domain
                        from unnest(cast(:domains as text[])) as domain
                        where exists (
                                select 1
                                from delivery
                                where issue_id = :issue
                                    and delivery.domain = domain.domain
                                    and status in ('QUEUED', 'DEFERRED')
                                    and coalesce(not_before, '-infinity') <= :now)
                            or exists (
                                select 1
                                from delivery_batch batch
                                where batch.issue_id = :issue
                                    and batch.domain = domain.domain
                                    and (batch.worker is null or batch.lease_until <= clock_timestamp()))
                        order by domain
                        """, String.class)
                .setParameter("domains", DomainLimits.array(domains))
                .setParameter("issue", issue)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * Through an array, because of that the planner assumes that it is short: of a limit that it does not know it assumes a tenth of the table,
     * and would rather read all subscribers.
     */
    private List<Object[]> rows(UUID issue, UUID worker, String domain, int size) {
        return typed(database.createNativeQuery("""
                        with due as (
                            select unnest(array(
                                select delivery.subscriber_id
                                from delivery
                                where delivery.issue_id = :issue
                                    and delivery.domain = :domain
                                    and delivery.status in ('QUEUED', 'DEFERRED')
                                    and coalesce(delivery.not_before, '-infinity') <= :now
                                    and exists (
                                        select 1
                                        from issue
                                        where issue.id = :issue and %s)
                                order by coalesce(delivery.not_before, '-infinity')
                                limit :size
                                for update of delivery skip locked)) as subscriber_id),
                        judged as materialized (
                            select issue.id as issue_id, due.subscriber_id, subscriber.address, issue.started_at,
                                subscriber.language, subscriber.detail, subscriber.interest_id,
                                %s as against
                            from due
                            cross join issue
                            left join subscriber on subscriber.id = due.subscriber_id
                            where issue.id = :issue)
                        update delivery
                        set status = case when against is null then 'CLAIMED' else 'SKIPPED' end,
                            reason = against,
                            ended_at = case when against is not null then cast(:now as timestamptz) end,
                            worker = case when against is null then cast(:worker as uuid) end,
                            lease_until = case when against is null then clock_timestamp() + cast(:lease as interval) end
                        from judged
                        where delivery.issue_id = judged.issue_id
                            and delivery.subscriber_id = judged.subscriber_id
                            and delivery.subscriber_id = any (array(select subscriber_id from due))
                        returning delivery.subscriber_id, case when against is null then judged.address end as address,
                            delivery.attempts,
                            greatest(judged.started_at, delivery.resolved_at) as started_at,
                            judged.language, judged.detail, judged.interest_id
                        """.formatted(Standing.GOING, Standing.AGAINST), Object[].class))
                .setParameter("issue", issue)
                .setParameter("domain", domain)
                .setParameter("now", clock.instant())
                .setParameter("size", size)
                .setParameter("worker", worker)
                .setParameter("lease", config.claimLease().toSeconds() + " seconds")
                .getResultList();
    }
}
