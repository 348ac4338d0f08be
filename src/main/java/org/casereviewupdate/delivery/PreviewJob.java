package org.casereviewupdate.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.time.Tick;

/** Ticks, and shows the editors what is held, and by what, and tells them of months that were missed. */
@Singleton
class PreviewJob implements Tick {

    private final ShowEditors show;
    private final TellFindings findings;
    private final TellMissed missed;
    private final TellEditors tell;

    PreviewJob(ShowEditors show, TellFindings findings, TellMissed missed, TellEditors tell) {
        this.show = show;
        this.findings = findings;
        this.missed = missed;
        this.tell = tell;
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
        missed.run();
        tell.run();
    }
}
