package org.casereviewupdate.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The confirmations. The subscriber's lock comes before a confirmation's, everywhere. */
@Singleton
class Confirmations implements PanacheRepositoryBase<Confirmation, UUID> {

    private final Session database;

    Confirmations(Session database) {
        this.database = database;
    }

    Optional<UUID> subscriberOf(UUID confirmationId) {
        return find("select c.subscriberId from Confirmation c where c.id = ?1", confirmationId)
                .project(UUID.class)
                .firstResultOptional();
    }

    Optional<Confirmation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the subscriber got a mail of this kind since then that is still unanswered. */
    boolean unansweredSince(Instant since, UUID subscriberId, ConfirmationKind kind) {
        return count("subscriberId = ?1 and kind = ?2 and usedAt is null and issuedAt > ?3", subscriberId, kind, since)
                > 0;
    }

    /** The links of earlier mails end, so that only the newest one works. */
    void supersede(UUID subscriberId, Instant now) {
        update(
                "supersededAt = ?1 where subscriberId = ?2 and kind = ?3 and usedAt is null and supersededAt is null",
                now,
                subscriberId,
                ConfirmationKind.CONFIRM);
    }

    /** One confirmation whose mail is due and that no other process has in hand. */
    Optional<Confirmation> nextDue(Instant now) {
        return database.createNativeQuery("""
                        select *
                        from confirmation
                        where mail_status = 'DUE'
                            and mail_due_at <= :now
                        order by mail_due_at
                        limit 1
                        for update skip locked
                        """, Confirmation.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
