package org.casereviewupdate.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.time.Tick;

/** Ticks, and shows the editors what is held, and by what. */
@Singleton
class PreviewJob implements Tick {

    private final ShowEditors show;
    private final TellFindings findings;

    PreviewJob(ShowEditors show, TellFindings findings) {
        this.show = show;
        this.findings = findings;
    }

    /** Does what is due now. */
    @Override
    @Scheduled(
            identity = "previews",
            every = "${case-review-update.issue.tick}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        show.run();
        findings.run();
    }
}
