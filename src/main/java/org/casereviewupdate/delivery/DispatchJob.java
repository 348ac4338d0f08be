package org.casereviewupdate.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.time.Tick;

/**
 * Ticks, and sees to it that what is due is carried. It waits for nothing: a connection that takes its time keeps no other, and no other
 * issue, from work.
 */
@Singleton
public class DispatchJob implements Tick {

    private final HousekeepingJob housekeeping;
    private final Dispatcher dispatcher;

    DispatchJob(HousekeepingJob housekeeping, Dispatcher dispatcher) {
        this.housekeeping = housekeeping;
        this.dispatcher = dispatcher;
    }

    @Override
    @Scheduled(
            identity = "dispatch",
            every = "${case-review-update.delivery.tick}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        dispatcher.start();
        dispatcher.complain();
    }

    /** A tick of everything, for whoever wants to wait until nothing more can be done now. */
    public void run() {
        housekeeping.tick();
        dispatcher.start();
        dispatcher.await();
        housekeeping.tick();
        dispatcher.complain();
    }
}
