package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Counts whom an issue goes to if it is handed out now: the condition is that of {@link FanOut}. */
@Singleton
public class CountAudience {

    private final Session database;

    CountAudience(Session database) {
        this.database = database;
    }

    /** How many people it would go to. */
    @Transactional
    public long count() {
        return database.createNativeQuery("""
                        select count(*)
                        from subscriber
                        where subscriber.status = 'CONFIRMED'
                            and not exists (
                                select 1
                                from suppression
                                where suppression.address_hash = subscriber.address_hash)
                        """, Long.class).getSingleResult();
    }
}
