package org.casereviewupdate.complaint;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.casereviewupdate.time.Tick;
import org.casereviewupdate.time.TimeConfig;
import org.hibernate.Session;

/** Deletes what is kept of complaints that were answered long ago. One that is open stays, however old it is. */
@Singleton
class ForgetComplaintsJob implements Tick {

    private final Session database;
    private final ComplaintConfig config;
    private final TimeConfig time;
    private final Clock clock;

    ForgetComplaintsJob(Session database, ComplaintConfig config, TimeConfig time, Clock clock) {
        this.database = database;
        this.config = config;
        this.time = time;
        this.clock = clock;
    }

    @Override
    @Transactional
    @Scheduled(identity = "forget-complaints", every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        database.createNativeMutationQuery("delete from data_complaint where closed_on <= :before")
                .setParameter(
                        "before",
                        LocalDate.ofInstant(clock.instant(), time.zone()).minus(config.keep()))
                .executeUpdate();
    }
}
