package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Finds the row of the ledger that a mark is of, among the issues of the last months: by its key, and no other row is read. */
@Singleton
class ReturnedRows {

    private static final String ISSUES = "select id from issue where released_at > :since";

    /** An earlier version's marks tell of a row only that it is the right one, so all of them are gone over. */
    private static final String HASHED = """
            select delivery.issue_id as issue, delivery.subscriber_id as subscriber
            from issue
            join delivery on delivery.issue_id = issue.id
            where issue.released_at > :since
                and substring(sha256(uuid_send(delivery.issue_id) || uuid_send(delivery.subscriber_id)) from 1 for 16) = :key
            """;

    private final Session database;

    ReturnedRows(Session database) {
        this.database = database;
    }

    /**
     * The rows that it may be: by the issue, the subscriber. At most one of them is in the ledger.
     *
     * @param since when the first issue that counts was released
     */
    Map<UUID, UUID> of(ReturnMark mark, Instant since) {
        Map<UUID, UUID> rows = new LinkedHashMap<>();
        if (mark.hashed()) {
            database.createNativeQuery(HASHED, Object[].class)
                    .addScalar("issue", UUID.class)
                    .addScalar("subscriber", UUID.class)
                    .setParameter("since", since)
                    .setParameter("key", bytes(mark.value()))
                    .getResultList()
                    .forEach(row -> rows.put((UUID) row[0], (UUID) row[1]));
        } else {
            database.createNativeQuery(ISSUES, UUID.class)
                    .setParameter("since", since)
                    .getResultList()
                    .forEach(issue -> rows.put(issue, mark.subscriber(issue)));
        }
        return rows;
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }
}
