package org.casereviewupdate.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;

/** The subscribers. Whoever changes one locks it first, so that two doors cannot both act on what was. */
@Singleton
class Subscribers implements PanacheRepositoryBase<Subscriber, UUID> {

    Optional<Subscriber> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Subscriber> ofAddress(EmailAddress address) {
        return find("addressKey", address.key()).firstResultOptional();
    }

    Optional<Subscriber> locked(EmailAddress address) {
        return find("addressKey", address.key())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
