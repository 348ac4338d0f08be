package org.casereviewupdate.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.casereviewupdate.issue.SendIssue;
import org.jboss.logging.Logger;

/**
 * Ticks, and moves every issue on as far as it will go: hands out what is released, sends what is due, closes what is done. It keeps
 * nothing in memory between ticks, so another replica, or this one after a crash, goes on from the rows.
 */
@Singleton
public class DispatchJob {

    private static final Logger LOG = Logger.getLogger(DispatchJob.class);

    private final SendIssue issues;
    private final FanOut fanOut;
    private final Sweep sweep;
    private final ChangedReviews changed;
    private final Dispatcher dispatcher;
    private final DeadMailboxes deadMailboxes;

    DispatchJob(
            SendIssue issues,
            FanOut fanOut,
            Sweep sweep,
            ChangedReviews changed,
            Dispatcher dispatcher,
            DeadMailboxes deadMailboxes) {
        this.issues = issues;
        this.fanOut = fanOut;
        this.sweep = sweep;
        this.changed = changed;
        this.dispatcher = dispatcher;
        this.deadMailboxes = deadMailboxes;
    }

    /** Does what is due now. */
    @Scheduled(
            identity = "dispatch",
            every = "${case-review-update.delivery.tick}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        issues.released().forEach(fanOut::run);
        sweep.afterLostWorkers();
        sweep.skip();
        changed.halt();
        issues.sending().forEach(this::advance);
        deadMailboxes.suspend();
    }

    private void advance(UUID issue) {
        try {
            dispatcher.send(issue);
        } catch (RuntimeException failed) {
            // One issue that cannot be rendered must not keep the others from leaving.
            LOG.errorf(failed, "Issue %s could not be sent", issue);
        }
        sweep.skip();
        sweep.close(issue);
    }
}
