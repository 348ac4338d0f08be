package org.casereviewupdate.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.casereviewupdate.time.Tick;
import org.hibernate.Session;

/** Deletes what the ledger keeps of issues that ended long ago, and keeps how many deliveries had come to what. */
@Singleton
class ForgetDeliveriesJob implements Tick {

    private static final int AT_A_TIME = 5_000;

    private final Session database;
    private final DeliveryConfig config;
    private final Clock clock;

    ForgetDeliveriesJob(Session database, DeliveryConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    @Scheduled(identity = "forget-deliveries", every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::some) > 0;
        }
    }

    /** Of one issue at a time, because the ledger's rows are found by their issue; says how many kinds of outcome there were. */
    private int some() {
        Instant before =
                clock.instant().atZone(ZoneOffset.UTC).minus(config.keep()).toInstant();
        return database.createNativeMutationQuery("""
                        with ended as (
                            select id
                            from issue
                            where status in ('SENT', 'CANCELLED')
                                and ended_at <= :before
                                and exists (
                                    select 1
                                    from delivery
                                    where issue_id = issue.id)
                            limit 1),
                        old as (
                            select ctid as place
                            from delivery
                            where issue_id = (select id from ended)
                            limit :most
                            for update skip locked),
                        gone as (
                            delete from delivery
                            using old
                            where delivery.ctid = old.place
                            returning delivery.issue_id, delivery.status)
                        insert into delivery_total as total (issue_id, status, number)
                        select issue_id, status, count(*)
                        from gone
                        group by issue_id, status
                        order by status
                        on conflict (issue_id, status) do update
                        set number = total.number + excluded.number
                        """)
                .setParameter("before", before)
                .setParameter("most", AT_A_TIME)
                .executeUpdate();
    }
}
