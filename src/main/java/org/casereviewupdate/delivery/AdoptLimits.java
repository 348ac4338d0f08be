package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Brings what waits into line with the limits of recipient domains as they are here.
 *
 * <p>It waits for no row that somebody else has hold of. What it leaves for that reason is given back some time, and found by a later look.
 */
@Singleton
class AdoptLimits {

    private final Session database;
    private final DomainLimits limits;
    private final DeliveryConfig config;

    AdoptLimits(Session database, DomainLimits limits, DeliveryConfig config) {
        this.database = database;
        this.limits = limits;
        this.config = config;
    }

    /** Adopts what is in the ledger, and batches of a domain; whoever waits in a batch of all is adopted batch by batch. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ledger() {
        free(domains());
        if (!limits.domains().isEmpty()) {
            adoptLimited();
        }
    }

    /** The batches of all in which somebody waits whose domain has a rate of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Mixed> mixed() {
        if (limits.domains().isEmpty()) {
            return List.of();
        }
        return database
                .createNativeQuery("""
                        select batch.issue_id, batch.number
                        from delivery_batch batch
                        where batch.domain = ''
                            and exists (
                                select 1
                                from unnest(batch.subscribers) as waiting (subscriber_id)
                                join subscriber on subscriber.id = waiting.subscriber_id
                                where split_part(subscriber.address_key, '@', 2) = any (cast(:limited as text[])))
                        order by batch.issue_id, batch.number
                        """, Object[].class)
                .addScalar("issue_id", UUID.class)
                .addScalar("number", Integer.class)
                .setParameter("limited", limits.array())
                .getResultList()
                .stream()
                .map(row -> new Mixed((UUID) row[0], (Integer) row[1]))
                .toList();
    }

    /** A batch of all. */
    record Mixed(UUID issue, int number) {}

    /** All domains that something waits for and that have no limit here. */
    private List<String> domains() {
        return database.createNativeQuery("""
                        select distinct waiting.domain
                        from (
                            select domain
                            from delivery
                            where status in ('QUEUED', 'DEFERRED')
                            union all
                            select domain
                            from delivery_batch) as waiting
                        where waiting.domain <> '' and waiting.domain <> all (cast(:limited as text[]))
                        """, String.class)
                .setParameter("limited", limits.array())
                .getResultList();
    }

    /**
     * The domains without a limit here that something waits for of issues on their way, and that nobody has taken a slot of for as long as a
     * claim is good: a copy of the program that has a limit for one would have.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> forsaken() {
        return database.createNativeQuery("""
                        select distinct waiting.domain
                        from (
                            select delivery.domain
                            from issue
                            join delivery on delivery.issue_id = issue.id
                            where issue.status = 'SENDING'
                                and delivery.status in ('QUEUED', 'DEFERRED')
                                and delivery.domain > ''
                            union all
                            select batch.domain
                            from issue
                            join delivery_batch batch on batch.issue_id = issue.id
                            where issue.status = 'SENDING' and batch.domain > '') as waiting
                        where waiting.domain <> all (cast(:limited as text[]))
                            and not exists (
                                select 1
                                from rate
                                where rate.name = waiting.domain
                                    and rate.next_at > clock_timestamp() - cast(:lease as interval))
                        """, String.class)
                .setParameter("limited", limits.array())
                .setParameter("lease", config.claimLease().toSeconds() + " seconds")
                .getResultList();
    }

    /** Whatever waits for these domains waits among all others from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void free(Collection<String> domains) {
        if (domains.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery("""
                        update delivery
                        set domain = ''
                        where ctid = any (array(
                            select ctid
                            from delivery
                            where status in ('QUEUED', 'DEFERRED') and domain = any (cast(:domains as text[]))
                            for update skip locked))
                        """)
                .setParameter("domains", DomainLimits.array(domains))
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update delivery_batch
                        set domain = ''
                        where ctid = any (array(
                            select ctid
                            from delivery_batch
                            where domain = any (cast(:domains as text[]))
                                and (worker is null or lease_until <= clock_timestamp())
                            for update skip locked))
                        """)
                .setParameter("domains", DomainLimits.array(domains))
                .executeUpdate();
    }

    /** By key and not by place: what changes in the very moment would be passed over, and this runs once. */
    private void adoptLimited() {
        database.createNativeMutationQuery("""
                        with home as (
                            select waiting.issue_id, waiting.subscriber_id, split_part(subscriber.address_key, '@', 2) as domain
                            from delivery waiting
                            join subscriber on subscriber.id = waiting.subscriber_id
                            where waiting.status in ('QUEUED', 'DEFERRED')
                                and split_part(subscriber.address_key, '@', 2) = any (cast(:limited as text[]))
                                and waiting.domain <> split_part(subscriber.address_key, '@', 2)
                            for update of waiting skip locked)
                        update delivery
                        set domain = home.domain
                        from home
                        where delivery.issue_id = home.issue_id and delivery.subscriber_id = home.subscriber_id
                        """)
                .setParameter("limited", limits.array())
                .executeUpdate();
    }

    /**
     * Whoever waits in a batch of all, and has a domain with a rate of its own, leaves it for the ledger, where it can be said of each. In the
     * order of the ledger's key, so that two who start at once do not wait for each other; and a batch at a time, because whoever begins a
     * delivery meanwhile waits for this to be committed, and all that their copy of the program sends waits behind it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void adopt(Mixed batch) {
        database.createNativeMutationQuery("""
                        insert into delivery (issue_id, subscriber_id, domain)
                        select batch.issue_id, subscriber.id, split_part(subscriber.address_key, '@', 2)
                        from delivery_batch batch
                        cross join unnest(batch.subscribers) as waiting (subscriber_id)
                        join subscriber on subscriber.id = waiting.subscriber_id
                        where batch.issue_id = :issue
                            and batch.domain = ''
                            and batch.number = :number
                            and split_part(subscriber.address_key, '@', 2) = any (cast(:limited as text[]))
                        order by batch.issue_id, subscriber.id
                        on conflict do nothing
                        """)
                .setParameter("issue", batch.issue())
                .setParameter("number", batch.number())
                .setParameter("limited", limits.array())
                .executeUpdate();
        cutOut(batch);
    }

    /** Whoever is in the ledger leaves the batch if nobody holds it; of a batch that is held its worker sees to it. */
    private void cutOut(Mixed batch) {
        database.createNativeMutationQuery("""
                        with free as materialized (
                            select batch.issue_id, batch.domain, batch.number,
                                array(
                                    select waiting.id
                                    from unnest(batch.subscribers) with ordinality as waiting (id, place)
                                    where not exists (
                                        select 1
                                        from delivery
                                        where delivery.issue_id = batch.issue_id and delivery.subscriber_id = waiting.id
                                        offset 0)
                                    order by waiting.place) as subscribers
                            from delivery_batch batch
                            where batch.issue_id = :issue
                                and batch.domain = ''
                                and batch.number = :number
                                and batch.worker is null
                            for update of batch skip locked),
                        spent as (
                            delete from delivery_batch batch
                            using free
                            where batch.issue_id = free.issue_id
                                and batch.domain = free.domain
                                and batch.number = free.number
                                and cardinality(free.subscribers) = 0)
                        update delivery_batch batch
                        set subscribers = free.subscribers
                        from free
                        where batch.issue_id = free.issue_id
                            and batch.domain = free.domain
                            and batch.number = free.number
                            and cardinality(free.subscribers) > 0
                        """)
                .setParameter("issue", batch.issue())
                .setParameter("number", batch.number())
                .executeUpdate();
    }
}
