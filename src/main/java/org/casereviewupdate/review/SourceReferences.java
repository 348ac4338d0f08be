package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import org.hibernate.Session;

/** Sees to it that two transactions cannot give out the same source reference. */
@Singleton
class SourceReferences {

    /** The name of the lock: any number that no other advisory lock has. */
    private static final long NAME = 0x5352_4546L;

    private final Session database;

    SourceReferences(Session database) {
        this.database = database;
    }

    /** Waits for other transactions that give out references; until this one ends, it is the only one that does. */
    void takeTurn() {
        database.createNativeQuery("select pg_advisory_xact_lock(:name) is null", Boolean.class)
                .setParameter("name", NAME)
                .getSingleResult();
    }
}
