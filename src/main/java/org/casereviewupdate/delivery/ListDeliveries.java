package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.publisher.PublisherConfig;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Lists the deliveries of an issue page by page, and reads for a page hardly more than stands on it, however many there are: first those
 * who wait, in the order of their batches, then the ledger, each in the order of its key.
 *
 * <p>In this order nobody is left out whose delivery begins meanwhile, because nobody goes from the ledger back into a batch. They may stand
 * in the list twice: as waiting, and as what has become of it.
 */
@Singleton
public class ListDeliveries {

    private final Session database;
    private final ReadIssues issues;
    private final String domain;

    ListDeliveries(Session database, ReadIssues issues, PublisherConfig publisher) {
        this.database = database;
        this.issues = issues;
        this.domain = DeliveryRows.domain(publisher);
    }

    /**
     * A page of an issue's deliveries.
     *
     * @param status those in one state only, or all
     * @param after what the page before named as the next, or null for the first
     */
    @Transactional
    public Page<DeliveryView> page(UUID issue, @Nullable DeliveryStatus status, @Nullable String after, int limit) {
        issues.one(issue);
        ListPlace place = ListPlace.of(after);
        Plans.byKey(database);
        List<Row> rows = new ArrayList<>();
        if (place.batch() != null) {
            if (status == null || status == DeliveryStatus.QUEUED) {
                addWaiting(issue, place, limit + 1, rows);
            }
            place = ListPlace.LEDGER;
        }
        if (rows.size() <= limit) {
            addBegun(issue, status, place.subscriber(), limit + 1 - rows.size(), rows);
        }
        return Page.of(rows, limit, row -> row.place().key()).map(Row::view);
    }

    /** Some batches at a time: they are a bounded number to sort, and such as have all begun are passed over. */
    private void addWaiting(UUID issue, ListPlace start, int most, List<Row> into) {
        ListPlace place = start;
        while (into.size() < most) {
            int asked = most - into.size();
            List<Object[]> found = waiting(issue, place, asked);
            if (found.isEmpty()) {
                return;
            }
            found.stream()
                    .filter(row -> row[0] != null)
                    .map(row -> new ListPlace(batch(row), (UUID) row[0]))
                    .map(one -> new Row(one, DeliveryRows.waiting(issue, one.subscriber(), domain)))
                    .forEach(into::add);
            Object[] last = found.get(found.size() - 1);
            place = found.size() < asked || last[0] == null
                    ? ListPlace.before(
                            new Batch(batch(last).domain(), batch(last).number() + 1))
                    : new ListPlace(batch(last), (UUID) last[0]);
        }
    }

    private static Batch batch(Object[] row) {
        return new Batch((String) row[1], (Integer) row[2]);
    }

    /** A row for each who waits in the next batches; one without a subscriber for a batch in which everybody has begun. */
    private List<Object[]> waiting(UUID issue, ListPlace place, int most) {
        Batch batch = Objects.requireNonNull(place.batch());
        return database.createNativeQuery("""
                        select waiting.id, slice.domain, slice.number
                        from (
                            select domain, number, subscribers
                            from delivery_batch
                            where issue_id = :issue and (domain, number) >= (:domain, :number)
                            order by domain, number
                            limit 64) as slice
                        left join lateral (
                            select member.id
                            from unnest(slice.subscribers) as member (id)
                            where ((slice.domain, slice.number) > (:domain, :number) or member.id > :after)
                                and not exists (
                                    select 1
                                    from delivery
                                    where delivery.issue_id = :issue and delivery.subscriber_id = member.id
                                    offset 0)) as waiting on true
                        order by slice.domain, slice.number, waiting.id
                        limit :most
                        """, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("domain", String.class)
                .addScalar("number", Integer.class)
                .setParameter("issue", issue)
                .setParameter("domain", batch.domain())
                .setParameter("number", batch.number())
                .setParameter("after", place.subscriber())
                .setParameter("most", most)
                .getResultList();
    }

    private void addBegun(UUID issue, @Nullable DeliveryStatus status, UUID after, int most, List<Row> into) {
        // The state stands in the text, or none of the indexes that are of one state could be used.
        String in = status == null ? "" : "and status = '" + status.name() + "'";
        DeliveryRows.typed(database.createNativeQuery("""
                        select %s
                        from delivery
                        where issue_id = :issue and subscriber_id > :after %s
                        order by subscriber_id
                        limit :most
                        """.formatted(DeliveryRows.COLUMNS, in), Object[].class))
                .setParameter("issue", issue)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> DeliveryRows.view(row, domain))
                .map(view -> new Row(new ListPlace(null, view.subscriber()), view))
                .forEach(into::add);
    }

    private record Row(ListPlace place, DeliveryView view) {}
}
