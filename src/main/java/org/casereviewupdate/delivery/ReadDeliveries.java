package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereviewupdate.issue.Audiences;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.publisher.PublisherConfig;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads the ledger for those who may see it. */
@Singleton
public class ReadDeliveries {

    private final Session database;
    private final ReadIssues issues;
    private final Audiences audiences;
    private final WithdrawnReviews withdrawn;
    private final String domain;

    ReadDeliveries(
            Session database,
            ReadIssues issues,
            Audiences audiences,
            WithdrawnReviews withdrawn,
            PublisherConfig publisher) {
        this.database = database;
        this.issues = issues;
        this.audiences = audiences;
        this.withdrawn = withdrawn;
        this.domain = DeliveryRows.domain(publisher);
    }

    /** An issue, its items and its counts. */
    @Transactional
    public IssueReport report(UUID issue) {
        Set<UUID> gone = withdrawn.of(issue);
        List<ItemReport> items = issues.items(issue).stream()
                .map(item -> ItemReport.of(item, gone))
                .toList();
        return new IssueReport(
                issues.one(issue), items, counts(issue), audiences.of(issue).orElse(null));
    }

    /** What became of one subscriber's deliveries, those of the newest issue first. */
    @Transactional
    public List<DeliveryView> ofSubscriber(UUID subscriber, int limit) {
        // By way of the issues, of which there are few: the ledger needs no second index for a question that is seldom
        // asked.
        return query("""
                        issue
                        cross join lateral (
                            select *
                            from handed_out
                            where handed_out.issue_id = issue.id and handed_out.subscriber_id = :subscriber
                            offset 0) as delivery
                        order by issue.id desc
                        limit :limit
                        """)
                .setParameter("subscriber", subscriber)
                .setParameter("limit", limit)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** How many deliveries of which issue are uncertain: what a person has to look at. */
    @Transactional
    public Map<UUID, Long> uncertain() {
        return database.createNativeQuery("""
                        select issue_id, count(*) as many
                        from delivery
                        where status = 'UNCERTAIN'
                        group by issue_id
                        order by issue_id desc
                        """, Object[].class)
                .addScalar("issue_id", UUID.class)
                .addScalar("many", Long.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1], Long::sum, LinkedHashMap::new));
    }

    /** One delivery. */
    @Transactional
    Optional<DeliveryView> one(UUID issue, UUID subscriber) {
        return one("handed_out as delivery", issue, subscriber, "");
    }

    /** One delivery that has begun, with everybody else who wants to change it waiting. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<DeliveryView> locked(UUID issue, UUID subscriber) {
        return one("delivery", issue, subscriber, " for update");
    }

    private Optional<DeliveryView> one(String from, UUID issue, UUID subscriber, String how) {
        return query(from + " where issue_id = :issue and subscriber_id = :subscriber" + how)
                .setParameter("issue", issue)
                .setParameter("subscriber", subscriber)
                .getResultStream()
                .findFirst()
                .map(this::view);
    }

    private NativeQuery<Object[]> query(String which) {
        return DeliveryRows.typed(
                database.createNativeQuery("select " + DeliveryRows.COLUMNS + " from " + which, Object[].class));
    }

    private DeliveryView view(Object[] row) {
        return DeliveryRows.view(row, domain);
    }

    DeliveryCounts counts(UUID issue) {
        Object[] row = database.createNativeQuery("""
                        select coalesce(sum(number), 0),
                            coalesce(sum(number) filter (where status in ('QUEUED', 'CLAIMED')), 0),
                            coalesce(sum(number) filter (where status = 'SENDING'), 0),
                            coalesce(sum(number) filter (where status = 'ACCEPTED'), 0),
                            coalesce(sum(number) filter (where status = 'DEFERRED'), 0),
                            coalesce(sum(number) filter (where status = 'FAILED'), 0),
                            coalesce(sum(number) filter (where status = 'UNCERTAIN'), 0),
                            coalesce(sum(number) filter (where status = 'SKIPPED'), 0)
                        from (
                            select status, count(*) as number
                            from delivery
                            where issue_id = :issue
                            group by status
                            union all
                            select 'QUEUED', number
                            from (%s) waiting
                            union all
                            select status, number
                            from delivery_total -- of what was old enough to be deleted
                            where issue_id = :issue) counted
                        """.formatted(Batches.WAITING), Object[].class)
                .setParameter("issue", issue)
                .getSingleResult();
        return new DeliveryCounts(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
