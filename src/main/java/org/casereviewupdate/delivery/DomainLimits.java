package org.casereviewupdate.delivery;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** The recipient domains that have a rate of their own. */
@Singleton
class DomainLimits {

    private final Map<String, Rate> rates = new TreeMap<>();
    private final Session database;

    DomainLimits(Session database, RateConfig config) {
        this.database = database;
        config.perDomain().stream()
                .flatMap(List::stream)
                .map(Rate::ofDomain)
                .forEach(rate -> rates.put(rate.name(), rate));
    }

    /** The domains, in the order in which everybody takes their slots. */
    List<String> domains() {
        return List.copyOf(rates.keySet());
    }

    Rate rate(String domain) {
        Rate rate = rates.get(domain);
        if (rate == null) {
            throw new IllegalArgumentException("No rate of its own");
        }
        return rate;
    }

    /**
     * Brings what waits from before this start into line with the limits as they are now. Whoever waits in a batch of all, and now has a domain
     * with a rate of its own, leaves it for the ledger, where it can be said of each.
     */
    @Transactional
    void adopt(@Observes StartupEvent event) {
        database.createNativeMutationQuery("""
                        update delivery
                        set domain = ''
                        where status in ('QUEUED', 'DEFERRED')
                            and domain <> ''
                            and domain <> all (cast(:limited as text[]))
                        """)
                .setParameter("limited", array(rates.keySet()))
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update delivery_batch
                        set domain = ''
                        where domain <> '' and domain <> all (cast(:limited as text[]))
                        """)
                .setParameter("limited", array(rates.keySet()))
                .executeUpdate();
        if (!rates.isEmpty()) {
            adoptLimited();
        }
    }

    private void adoptLimited() {
        database.createNativeMutationQuery("""
                        update delivery
                        set domain = home.domain
                        from (
                            select id, split_part(address_key, '@', 2) as domain
                            from subscriber
                            where address_key is not null) as home
                        where home.id = delivery.subscriber_id
                            and home.domain = any (cast(:limited as text[]))
                            and delivery.status in ('QUEUED', 'DEFERRED')
                            and delivery.domain <> home.domain
                        """)
                .setParameter("limited", array(rates.keySet()))
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into delivery (issue_id, subscriber_id, domain)
                        select batch.issue_id, subscriber.id, split_part(subscriber.address_key, '@', 2)
                        from delivery_batch batch
                        cross join unnest(batch.subscribers) as waiting (subscriber_id)
                        join subscriber on subscriber.id = waiting.subscriber_id
                        where batch.domain = ''
                            and split_part(subscriber.address_key, '@', 2) = any (cast(:limited as text[]))
                        on conflict do nothing
                        """)
                .setParameter("limited", array(rates.keySet()))
                .executeUpdate();
        cutOut();
    }

    /** Whoever is in the ledger leaves the batches that nobody holds; of a batch that is held its worker sees to it. */
    private void cutOut() {
        database.createNativeMutationQuery("""
                        delete from delivery_batch batch
                        where batch.worker is null
                            and not exists (
                                select 1
                                from unnest(batch.subscribers) as waiting (subscriber_id)
                                where not exists (
                                    select 1
                                    from delivery
                                    where delivery.issue_id = batch.issue_id and delivery.subscriber_id = waiting.subscriber_id))
                        """).executeUpdate();
        database.createNativeMutationQuery("""
                        update delivery_batch batch
                        set subscribers = array(
                            select waiting.subscriber_id
                            from unnest(batch.subscribers) with ordinality as waiting (subscriber_id, place)
                            where not exists (
                                select 1
                                from delivery
                                where delivery.issue_id = batch.issue_id and delivery.subscriber_id = waiting.subscriber_id)
                            order by waiting.place)
                        where batch.worker is null
                            and exists (
                                select 1
                                from unnest(batch.subscribers) as waiting (subscriber_id)
                                join delivery on delivery.subscriber_id = waiting.subscriber_id
                                where delivery.issue_id = batch.issue_id)
                        """).executeUpdate();
    }

    /** As PostgreSQL writes an array of names that need no quoting. */
    static String array(Collection<String> domains) {
        return "{" + String.join(",", domains) + "}";
    }
}
