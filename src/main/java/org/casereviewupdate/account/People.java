package org.casereviewupdate.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody who works here. */
@Singleton
class People implements PanacheRepositoryBase<Person, UUID> {

    /** Whoever signs in with this address. */
    Optional<Person> withEmail(String key) {
        return find("emailKey", key).firstResultOptional();
    }

    /** Whom the organisation's own sign-in calls so. */
    Optional<Person> from(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    /** Everybody, by name; a team is small. */
    List<Person> byName() {
        return list("order by lower(name), id");
    }

    /** Those who need a code besides their password, locked so that two copies of the program do not change one at a time. */
    List<Person> lockWithSecondFactor() {
        return find("secondFactor is not null order by id")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The admins who can sign in, locked so that two who lock each other out do it one after the other. */
    List<Person> lockAdmins() {
        return find(
                        "role = ?1 and lockedAt is null and (passwordHash is not null or issuer is not null) order by id",
                        Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
