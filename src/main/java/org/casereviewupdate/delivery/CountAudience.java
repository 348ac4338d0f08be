package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/** Counts whom an issue goes to if it is handed out now, by the condition of the fan-out itself. */
@Singleton
public class CountAudience {

    private static final UUID NO_ISSUE = new UUID(0, 0);

    private final Session database;
    private final Clock clock;

    CountAudience(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many people an issue would go to that is yet to be made. */
    @Transactional
    public long count() {
        return of(NO_ISSUE);
    }

    /** How many people an issue would go to. */
    @Transactional
    public long of(UUID issue) {
        return database.createNativeQuery("select count(*) from subscriber where " + FanOut.WILLING, Long.class)
                .setParameter("issue", issue)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }
}
