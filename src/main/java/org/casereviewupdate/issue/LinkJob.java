package org.casereviewupdate.issue;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.review.CheckLinks;
import org.casereviewupdate.review.RetireLinks;

/** Ticks, and has the links looked at: those of issues that are held first, every other once a month. */
@Singleton
class LinkJob {

    private final HurryLinks hurry;
    private final CheckLinks links;
    private final RetireLinks retire;

    LinkJob(HurryLinks hurry, CheckLinks links, RetireLinks retire) {
        this.hurry = hurry;
        this.links = links;
        this.retire = retire;
    }

    /** Does what is due now. */
    @Scheduled(
            identity = "links",
            every = "${case-review-update.links.tick}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        retire.retireDue();
        hurry.ofHeldIssues();
        links.checkDue();
    }
}
