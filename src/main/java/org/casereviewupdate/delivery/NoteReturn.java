package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Keeps with a delivery what came back of it after the relay had taken it. That it was accepted stays true. */
@Singleton
public class NoteReturn {

    /** Mail servers give up after days, and readers complain within weeks; of what is older nothing has to be looked for. */
    private static final Duration LATEST = Duration.ofDays(90);

    private static final String NOTE = """
            update delivery
            set %1$s
            from unnest(cast(:issues as uuid[]), cast(:subscribers as uuid[])) as meant (issue_id, subscriber_id)
            where delivery.issue_id = meant.issue_id
                and delivery.subscriber_id = meant.subscriber_id
                and delivery.status in ('ACCEPTED', 'UNCERTAIN')
                and delivery.%2$s is null
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
    private final ReturnedRows rows;
    private final Clock clock;

    NoteReturn(Session database, ReturnedRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A mail server says that it could not deliver; whether that is new.
     *
     * @param mark what the mail's envelope sender says of the delivery
     * @param bounce what it says; of an address that is not the subscriber's, no more is kept than that the delivery failed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean bounced(ReturnMark mark, Bounce bounce) {
        return !note(mark, "bounced_at = :now, bounce_status = " + STATUS, "bounced_at")
                .setParameter("addresses", bounce.statuses().keySet().toArray(String[]::new))
                .setParameter("statuses", bounce.statuses().values().toArray(String[]::new))
                .setParameter("another", bounce.ofAnother())
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
    public Optional<ComplainedOf> complained(ReturnMark mark) {
        return note(mark, "complained_at = :now", "complained_at").getResultList().stream()
                .findFirst()
                .map(row -> new ComplainedOf((UUID) row[0], (Instant) row[1]));
    }

    private NativeQuery<Object[]> note(ReturnMark mark, String what, String unlessKnown) {
        Instant now = clock.instant();
        Map<UUID, UUID> meant = rows.of(mark, now.minus(LATEST));
        return database.createNativeQuery(NOTE.formatted(what, unlessKnown), Object[].class)
                .addScalar("subscriber_id", UUID.class)
                .addScalar("mailed_at", Instant.class)
                .setParameter("now", now)
                .setParameter("issues", meant.keySet().toArray(UUID[]::new))
                .setParameter("subscribers", meant.values().toArray(UUID[]::new));
    }
}
