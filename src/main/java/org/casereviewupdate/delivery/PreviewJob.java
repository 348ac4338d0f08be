package org.casereviewupdate.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.time.Tick;

/** Ticks, and shows the editors what is held. */
@Singleton
class PreviewJob implements Tick {

    private final ShowEditors show;

    PreviewJob(ShowEditors show) {
        this.show = show;
    }

    /** Does what is due now. */
    @Override
    @Scheduled(
            identity = "previews",
            every = "${case-review-update.issue.tick}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        show.run();
    }
}
