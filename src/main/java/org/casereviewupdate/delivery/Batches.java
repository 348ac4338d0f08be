package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Takes subscribers on whose deliveries have not begun, a batch at a time. Nothing is entered for them until they begin: a batch only tells
 * who has it. What keeps two workers from one delivery is the ledger's key, so a batch may be looked at again as often as one likes: whoever
 * is in the ledger by then is left out, and a batch goes when everybody is.
 */
@Singleton
class Batches {

    /** How many wait of an {@code :issue}, in a few parts; only of what is held somebody may have begun, so only there one has to look. */
    static final String WAITING = """
        select coalesce(sum(cardinality(subscribers)), 0) as number
        from delivery_batch
        where issue_id = :issue and worker is null
        union all
        select count(*)
        from delivery_batch batch
        cross join unnest(batch.subscribers) as waiting (subscriber_id)
        where batch.issue_id = :issue
            and batch.worker is not null
            and not exists (
                select 1
                from delivery
                where delivery.issue_id = :issue and delivery.subscriber_id = waiting.subscriber_id)
        """;

    private final Session database;
    private final DeliveryConfig config;
    private final Clock clock;

    Batches(Session database, DeliveryConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Claims of one batch that nobody has, or whose worker is gone. Whoever of it may no longer be mailed is entered as skipped.
     *
     * @param domain the recipient domain, or an empty string for all that have no rate of their own
     * @param size how many at most; who remains waits for the next
     * @param whole whether they may be up to twice as many, if that is the whole batch: crumbs would cost as much as batches
     * @return nothing if no batch is to be had
     */
    @Transactional
    List<Claim> take(UUID issue, UUID worker, String domain, int size, boolean whole) {
        Plans.byKey(database);
        while (true) {
            List<Object[]> rows = rows(issue, worker, domain, size, whole);
            List<Claim> claims = rows.stream()
                    .filter(row -> row[1] != null)
                    .map(row -> Claims.claim(issue, worker, row, new Batch(domain, (Integer) row[7])))
                    .toList();
            if (rows.isEmpty() || !claims.isEmpty()) {
                return claims;
            }
        }
    }

    /**
     * Gives batches back, with those in them who have not begun; a batch in which everybody has goes. Whose lease has ended meanwhile are
     * somebody else's.
     */
    @Transactional
    void giveBack(UUID issue, UUID worker, Collection<Batch> batches) {
        if (batches.isEmpty()) {
            return;
        }
        Plans.byKey(database);
        for (Batch batch : batches) {
            database.createNativeMutationQuery("""
                            with held as materialized (
                                select batch.issue_id, batch.domain, batch.number,
                                    array(
                                        select waiting.id
                                        from unnest(batch.subscribers) with ordinality as waiting (id, place)
                                        where not exists (
                                            select 1
                                            from delivery
                                            where delivery.issue_id = :issue and delivery.subscriber_id = waiting.id)
                                        order by waiting.place) as subscribers
                                from delivery_batch batch
                                where batch.issue_id = :issue
                                    and batch.domain = :domain
                                    and batch.number = :number
                                    and batch.worker = :worker
                                for update),
                            spent as (
                                delete from delivery_batch batch
                                using held
                                where batch.issue_id = :issue
                                    and batch.domain = held.domain
                                    and batch.number = held.number
                                    and cardinality(held.subscribers) = 0)
                            update delivery_batch batch
                            set subscribers = held.subscribers, worker = null, lease_until = null
                            from held
                            where batch.issue_id = :issue
                                and batch.domain = held.domain
                                and batch.number = held.number
                                and cardinality(held.subscribers) > 0
                            """)
                    .setParameter("issue", issue)
                    .setParameter("domain", batch.domain())
                    .setParameter("number", batch.number())
                    .setParameter("worker", worker)
                    .executeUpdate();
        }
    }

    /** The batches of these claims. */
    static Collection<Batch> of(Collection<Claim> claims) {
        return claims.stream()
                .map(Claim::batch)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * A row for each claim; one without a subscriber if nobody of the batch may be mailed. The ledger is asked who has begun as it was when
     * the statement began, and so may say of somebody that they have not who has: the key refuses them later.
     */
    private List<Object[]> rows(UUID issue, UUID worker, String domain, int size, boolean whole) {
        return Claims.typed(database.createNativeQuery("""
                        with held as materialized (
                            select batch.number, batch.subscribers, issue.started_at
                            from issue
                            join delivery_batch batch on batch.issue_id = issue.id
                            where issue.id = :issue
                                and batch.issue_id = :issue
                                and batch.domain = :domain
                                and (batch.worker is null or batch.lease_until <= clock_timestamp())
                                and %s
                            order by batch.number
                            limit 1
                            for update of batch skip locked),
                        judged as materialized (
                            select waiting.id, waiting.place, subscriber.address, subscriber.language, subscriber.detail,
                                subscriber.interest_id, %s as against
                            from held
                            cross join unnest(held.subscribers) with ordinality as waiting (id, place)
                            left join subscriber on subscriber.id = waiting.id
                            where not exists (
                                select 1
                                from delivery
                                where delivery.issue_id = :issue and delivery.subscriber_id = waiting.id)),
                        skipped as (
                            insert into delivery (issue_id, subscriber_id, domain, status, reason, ended_at)
                            select :issue, id, :domain, 'SKIPPED', against, :now
                            from judged
                            where against is not null
                            on conflict do nothing),
                        leased as (
                            update delivery_batch batch
                            set worker = :worker, lease_until = clock_timestamp() + cast(:lease as interval)
                            from held
                            where batch.issue_id = :issue
                                and batch.domain = :domain
                                and batch.number = held.number
                                and exists (
                                    select 1
                                    from judged
                                    where against is null)),
                        spent as (
                            delete from delivery_batch batch
                            using held
                            where batch.issue_id = :issue
                                and batch.domain = :domain
                                and batch.number = held.number
                                and not exists (
                                    select 1
                                    from judged
                                    where against is null))
                        select judged.id as subscriber_id, judged.address, 0 as attempts, held.started_at, judged.language,
                            judged.detail, judged.interest_id, held.number
                        from held
                        left join judged on judged.against is null
                        order by judged.place
                        limit (
                            select case when :whole and cardinality(held.subscribers) <= 2 * :size then null else :size end
                            from held)
                        """.formatted(Standing.GOING, Standing.AGAINST), Object[].class))
                .addScalar("number", Integer.class)
                .setParameter("issue", issue)
                .setParameter("domain", domain)
                .setParameter("now", clock.instant())
                .setParameter("size", size)
                .setParameter("whole", whole)
                .setParameter("worker", worker)
                .setParameter("lease", config.claimLease().toSeconds() + " seconds")
                .getResultList();
    }
}
