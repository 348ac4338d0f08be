package org.casereviewupdate.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links by which passwords are set. */
@Singleton
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    /** The one of this secret, locked, so that it is used once. */
    Optional<Invitation> working(Secret secret, Instant now) {
        return find("secretHash = ?1 and expiresAt > ?2", secret.hash(), now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void dropAllOf(UUID person) {
        delete("personId", person);
    }

    void forgetOver(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
