package org.casereviewupdate.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.casereviewupdate.time.Tick;
import org.hibernate.Session;

/** Takes away the oldest entries when their time is over: the chain then begins behind them. */
@Singleton
class ForgetEntriesJob implements Tick {

    private static final int AT_A_TIME = 1_000;

    private final Session database;
    private final AuditTrail trail;
    private final AuditConfig config;
    private final Clock clock;

    ForgetEntriesJob(Session database, AuditTrail trail, AuditConfig config, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.config = config;
        this.clock = clock;
    }

    @Override
    @Scheduled(identity = "forget-entries", every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        int gone = AT_A_TIME;
        while (gone == AT_A_TIME) {
            gone = QuarkusTransaction.requiringNew().call(this::some);
        }
    }

    private int some() {
        moveTail();
        int gone = database.createNativeMutationQuery(
                        "delete from audit_entry where id <= (select tail_id from audit_head)")
                .executeUpdate();
        if (gone > 0) {
            trail.record("system", "audit.forgotten", "audit", "entries " + gone);
        }
        return gone;
    }

    /** Up to the first entry that stays, however the clock may have jumped behind it. The head's lock lets one replica do it at a time. */
    private void moveTail() {
        Instant before =
                clock.instant().atZone(ZoneOffset.UTC).minus(config.keep()).toInstant();
        database.createNativeMutationQuery("""
                        with oldest as (
                            select id, at, hash
                            from audit_entry
                            order by id
                            limit :most),
                        last as (
                            select id, hash
                            from oldest
                            where id < all (select id from oldest where at > :before)
                            order by id desc
                            limit 1)
                        update audit_head
                        set tail_id = last.id, tail_hash = last.hash
                        from last
                        where tail_id < last.id
                        """)
                .setParameter("most", AT_A_TIME)
                .setParameter("before", before)
                .executeUpdate();
    }
}
