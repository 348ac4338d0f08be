package org.casereviewupdate.limit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.casereviewupdate.time.Tick;
import org.hibernate.Session;

/** Takes away what no longer counts: what is known of a visitor's network is kept for as long as its limit needs, and no longer. */
@Singleton
class ForgetUsesJob implements Tick {

    private static final int AT_A_TIME = 1_000;

    private final Session database;
    private final Clock clock;

    ForgetUsesJob(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Scheduled(identity = "forget-uses", every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        int gone = AT_A_TIME;
        while (gone == AT_A_TIME) {
            gone = QuarkusTransaction.requiringNew().call(this::some);
        }
    }

    private int some() {
        return database.createNativeMutationQuery("""
                        delete from limit_use
                        where ctid = any (array(
                            select ctid
                            from limit_use
                            where kept_until <= :now
                            limit :most
                            for update skip locked))
                        """)
                .setParameter("now", clock.instant())
                .setParameter("most", AT_A_TIME)
                .executeUpdate();
    }
}
