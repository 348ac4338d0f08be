package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The browsers in which people have signed in before. */
@Singleton
class Devices {

    private final Session database;

    Devices(Session database) {
        this.database = database;
    }

    /** Whether this person has signed in by that browser before. */
    boolean knows(@Nullable Secret device, UUID person) {
        return device != null
                && database.createNativeQuery(
                                        "select count(*) from known_device where secret_hash = :hash and person_id = :person",
                                        Long.class)
                                .setParameter("hash", device.hash())
                                .setParameter("person", person)
                                .getSingleResult()
                        > 0;
    }

    void remember(Secret device, UUID person, Instant now) {
        database.createNativeMutationQuery(
                        "insert into known_device (secret_hash, person_id, seen_at) values (:hash, :person, :now)")
                .setParameter("hash", device.hash())
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A password that had to be replaced may have been used in browsers that should not be trusted any longer. */
    void forgetAllOf(UUID person) {
        database.createNativeMutationQuery("delete from known_device where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
