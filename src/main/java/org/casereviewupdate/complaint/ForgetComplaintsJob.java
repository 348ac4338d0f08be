package org.casereviewupdate.complaint;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.time.Tick;

/** Deletes what is kept of complaints that were answered long ago. One that is open stays, however old it is. */
@Singleton
class ForgetComplaintsJob implements Tick {

    private final DataComplaints complaints;
    private final ComplaintConfig config;

    ForgetComplaintsJob(DataComplaints complaints, ComplaintConfig config) {
        this.complaints = complaints;
        this.config = config;
    }

    @Override
    @Scheduled(identity = "forget-complaints", every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        complaints.forgetClosed(config.keep());
    }
}
