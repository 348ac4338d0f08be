package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.paging.Page;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads the ledger for those who may see it. */
@Singleton
class ReadDeliveries {

    private final Session database;
    private final ReadIssues issues;

    ReadDeliveries(Session database, ReadIssues issues) {
        this.database = database;
        this.issues = issues;
    }

    /** An issue, its items and its counts. */
    @Transactional
    IssueReport report(UUID issue) {
        return new IssueReport(issues.one(issue), issues.items(issue), counts(issue));
    }

    /** A page of an issue's deliveries by subscriber id, all or those in one state. */
    @Transactional
    Page<DeliveryView> page(UUID issue, @Nullable DeliveryStatus status, @Nullable UUID after, int limit) {
        issues.one(issue);
        List<DeliveryView> rows = database
                .createNativeQuery("""
                        select subscriber_id, status, attempts, not_before, ended_at,
                            stage, reply_code, reply_status, reply_text, reason
                        from delivery
                        where issue_id = :issue
                            and (:status = '' or status = :status)
                            and subscriber_id > :after
                        order by subscriber_id
                        limit :limit
                        """, Object[].class)
                .addScalar("subscriber_id", UUID.class)
                .addScalar("status", String.class)
                .addScalar("attempts", Integer.class)
                .addScalar("not_before", Instant.class)
                .addScalar("ended_at", Instant.class)
                .addScalar("stage", String.class)
                .addScalar("reply_code", Integer.class)
                .addScalar("reply_status", String.class)
                .addScalar("reply_text", String.class)
                .addScalar("reason", String.class)
                .setParameter("issue", issue)
                .setParameter("status", status == null ? "" : status.name())
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("limit", limit + 1)
                .getResultList()
                .stream()
                .map(row -> view(issue, row))
                .toList();
        return Page.of(rows, limit, delivery -> delivery.subscriber().toString());
    }

    private DeliveryCounts counts(UUID issue) {
        Object[] row = database.createNativeQuery("""
                        select count(*),
                            count(*) filter (where status in ('QUEUED', 'CLAIMED')),
                            count(*) filter (where status = 'SENDING'),
                            count(*) filter (where status = 'ACCEPTED'),
                            count(*) filter (where status = 'DEFERRED'),
                            count(*) filter (where status = 'FAILED'),
                            count(*) filter (where status = 'UNCERTAIN'),
                            count(*) filter (where status = 'SKIPPED')
                        from delivery
                        where issue_id = :issue
                        """, Object[].class)
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

    private static DeliveryView view(UUID issue, Object[] row) {
        UUID subscriber = (UUID) row[0];
        return new DeliveryView(
                subscriber,
                DeliveryStatus.valueOf((String) row[1]),
                (Integer) row[2],
                DeliveryKey.of(issue, subscriber),
                (Instant) row[3],
                (Instant) row[4],
                (String) row[5],
                (Integer) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9]);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
