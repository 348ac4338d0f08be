package org.casereviewupdate.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The browsers that are signed in. */
@Singleton
class Sessions implements PanacheRepositoryBase<Session, UUID> {

    /** The session of this secret, if it has neither run out nor been left alone since {@code idleSince}. */
    Optional<Session> open(Secret secret, Instant now, Instant idleSince) {
        return find("secretHash = ?1 and expiresAt > ?2 and seenAt > ?3", secret.hash(), now, idleSince)
                .firstResultOptional();
    }

    void seen(UUID id, Instant now) {
        update("seenAt = ?1 where id = ?2", now, id);
    }

    void end(Secret secret) {
        delete("secretHash", secret.hash());
    }

    /** Signs somebody out everywhere. */
    void endAllOf(UUID person) {
        delete("personId", person);
    }

    /** Signs somebody out everywhere else. */
    void endOthersOf(UUID person, UUID kept) {
        delete("personId = ?1 and id <> ?2", person, kept);
    }

    void forgetOver(Instant now, Instant idleSince) {
        delete("expiresAt <= ?1 or seenAt <= ?2", now, idleSince);
    }

    long countOf(UUID person) {
        return count("personId = ?1 and secondFactorDue = false", person);
    }
}
