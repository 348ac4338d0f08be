package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps with a delivery what came back of it after the relay had taken it. That it was accepted stays true. */
@Singleton
public class NoteReturn {

    /** Mail servers give up after days, and readers complain within weeks; of what is older nothing has to be looked for. */
    private static final Duration LATEST = Duration.ofDays(90);

    /**
     * The ledger does not keep the keys that name its rows in mails: they are made again for those of the last months, and only for a report
     * whose mark was made here.
     */
    private static final String NOTE = """
            update delivery
            set %1$s
            from issue
            where issue.released_at > :since
                and delivery.issue_id = issue.id
                and delivery.status in ('ACCEPTED', 'UNCERTAIN')
                and delivery.%2$s is null
                and substring(sha256(uuid_send(delivery.issue_id) || uuid_send(delivery.subscriber_id)) from 1 for 16) = :key
            returning delivery.subscriber_id, coalesce(delivery.ended_at, delivery.sending_at) as mailed_at
            """;

    /** What is said of the subscriber's own address. */
    private static final String STATUS = """
            coalesce((
                select said.status
                from unnest(cast(:addresses as text[]), cast(:statuses as text[])) as said (address, status)
                join subscriber on lower(subscriber.address) = said.address
                where subscriber.id = delivery.subscriber_id
                limit 1), :another)""";

    private final Session database;
    private final Clock clock;

    NoteReturn(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A mail server says that it could not deliver; whether that is new.
     *
     * @param key what the mail's envelope sender says of the delivery
     * @param bounce what it says; of an address that is not the subscriber's, no more is kept than that the delivery failed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean bounced(UUID key, Bounce bounce) {
        Instant now = clock.instant();
        return !database.createNativeQuery(
                        NOTE.formatted("bounced_at = :now, bounce_status = " + STATUS, "bounced_at"), Object[].class)
                .setParameter("now", now)
                .setParameter("addresses", bounce.statuses().keySet().toArray(String[]::new))
                .setParameter("statuses", bounce.statuses().values().toArray(String[]::new))
                .setParameter("another", bounce.ofAnother())
                .setParameter("since", now.minus(LATEST))
                .setParameter("key", bytes(key))
                .getResultList()
                .isEmpty();
    }

    /**
     * A mail of which its reader complains.
     *
     * @param subscriber to whom it went
     * @param mailed when
     */
    public record ComplainedOf(UUID subscriber, Instant mailed) {}

    /** Its reader complains of it; to whom it went, if that is new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ComplainedOf> complained(UUID key) {
        Instant now = clock.instant();
        List<Object[]> rows = database.createNativeQuery(
                        NOTE.formatted("complained_at = :now", "complained_at"), Object[].class)
                .addScalar("subscriber_id", UUID.class)
                .addScalar("mailed_at", Instant.class)
                .setParameter("now", now)
                .setParameter("since", now.minus(LATEST))
                .setParameter("key", bytes(key))
                .getResultList();
        return rows.stream().findFirst().map(row -> new ComplainedOf((UUID) row[0], (Instant) row[1]));
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }
}
