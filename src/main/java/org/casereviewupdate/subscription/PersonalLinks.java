package org.casereviewupdate.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;
import org.hibernate.Session;

/** The links of one's own subscription. The subscriber's lock comes before a link's, everywhere. */
@Singleton
class PersonalLinks implements PanacheRepositoryBase<PersonalLink, UUID> {

    private final Session database;

    PersonalLinks(Session database) {
        this.database = database;
    }

    Optional<UUID> subscriberOf(UUID linkId, PersonalLinkKind kind) {
        return find("select l.subscriberId from PersonalLink l where l.id = ?1 and l.kind = ?2", linkId, kind)
                .project(UUID.class)
                .firstResultOptional();
    }

    Optional<PersonalLink> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many mails of this kind the subscriber was sent since then and has not answered. */
    long unansweredSince(Instant since, UUID subscriberId, PersonalLinkKind kind) {
        return count("subscriberId = ?1 and kind = ?2 and usedAt is null and issuedAt > ?3", subscriberId, kind, since);
    }

    /** The links of earlier mails end, so that only the newest one works. */
    void supersede(UUID subscriberId, PersonalLinkKind kind, Instant now) {
        update(
                "supersededAt = ?1 where subscriberId = ?2 and kind = ?3 and usedAt is null and supersededAt is null",
                now,
                subscriberId,
                kind);
    }

    /** One link whose mail is due and that no other process has in hand. */
    Optional<PersonalLink> nextDue(Instant now) {
        return database.createNativeQuery("""
                        select *
                        from personal_link
                        where mail_status = 'DUE'
                            and mail_due_at <= :now
                        order by mail_due_at
                        limit 1
                        for update skip locked
                        """, PersonalLink.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Forgets links that nobody can use any more: that one has expired, the link itself says. */
    void forgetExpiredBefore(Instant then) {
        delete("expiresAt < ?1", then);
    }

    /** Forgets the wishes to move to an address. */
    void forget(EmailAddress address) {
        delete("lower(address) = ?1", address.key());
    }
}
