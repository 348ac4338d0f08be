package org.casereviewupdate.delivery;

import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.publisher.PublisherConfig;
import org.hibernate.query.NativeQuery;

/** How rows of the ledger are read for those who look at them. */
final class DeliveryRows {

    /** What every query selects, in the order in which {@link #view} expects it. */
    static final String COLUMNS = """
        delivery.issue_id, delivery.subscriber_id, delivery.status, delivery.attempts, delivery.not_before,
        delivery.sending_at, delivery.ended_at, delivery.stage, delivery.reply_code, delivery.reply_status,
        delivery.reply_text, delivery.reason, delivery.resolution, delivery.resolved_at,
        delivery.bounced_at, delivery.bounce_status, delivery.complained_at
        """;

    private DeliveryRows() {}

    static NativeQuery<Object[]> typed(NativeQuery<Object[]> query) {
        return query.addScalar("issue_id", UUID.class)
                .addScalar("subscriber_id", UUID.class)
                .addScalar("status", String.class)
                .addScalar("attempts", Integer.class)
                .addScalar("not_before", Instant.class)
                .addScalar("sending_at", Instant.class)
                .addScalar("ended_at", Instant.class)
                .addScalar("stage", String.class)
                .addScalar("reply_code", Integer.class)
                .addScalar("reply_status", String.class)
                .addScalar("reply_text", String.class)
                .addScalar("reason", String.class)
                .addScalar("resolution", String.class)
                .addScalar("resolved_at", Instant.class)
                .addScalar("bounced_at", Instant.class)
                .addScalar("bounce_status", String.class)
                .addScalar("complained_at", Instant.class);
    }

    /** The domain of the mails' Message-IDs. */
    static String domain(PublisherConfig publisher) {
        return publisher.from().substring(publisher.from().lastIndexOf('@') + 1);
    }

    /** As editors see who waits in a batch; the domain is the one of the mails' Message-IDs. */
    static DeliveryView waiting(UUID issue, UUID subscriber, String domain) {
        return new DeliveryView(
                issue,
                subscriber,
                DeliveryStatus.QUEUED,
                0,
                messageId(issue, subscriber, domain),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A row as editors see it; the domain is the one of the mails' Message-IDs. */
    static DeliveryView view(Object[] row, String domain) {
        UUID issue = (UUID) row[0];
        UUID subscriber = (UUID) row[1];
        String resolution = (String) row[12];
        return new DeliveryView(
                issue,
                subscriber,
                DeliveryStatus.valueOf((String) row[2]),
                (Integer) row[3],
                messageId(issue, subscriber, domain),
                (Instant) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (String) row[7],
                (Integer) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                resolution == null ? null : Resolution.valueOf(resolution),
                (Instant) row[13],
                (Instant) row[14],
                (String) row[15],
                (Instant) row[16]);
    }

    private static String messageId(UUID issue, UUID subscriber, String domain) {
        return "<" + DeliveryKey.of(issue, subscriber) + "@" + domain + ">";
    }
}
