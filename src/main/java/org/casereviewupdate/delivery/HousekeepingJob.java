package org.casereviewupdate.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.SendIssue;
import org.casereviewupdate.time.Tick;

/**
 * Ticks beside the dispatch, and does what must not wait until a long issue has left: halts what has to be halted, clears up after workers
 * that are gone, hands out what is released, closes what is done. It keeps nothing in memory between ticks, so another replica, or this one
 * after a crash, goes on from the rows.
 */
@Singleton
class HousekeepingJob implements Tick {

    private final EmergencyStop emergency;
    private final ChangedReviews changed;
    private final Sweep sweep;
    private final DeadMailboxes deadMailboxes;
    private final SendIssue issues;
    private final FanOut fanOut;

    HousekeepingJob(
            EmergencyStop emergency,
            ChangedReviews changed,
            Sweep sweep,
            DeadMailboxes deadMailboxes,
            SendIssue issues,
            FanOut fanOut) {
        this.emergency = emergency;
        this.changed = changed;
        this.sweep = sweep;
        this.deadMailboxes = deadMailboxes;
        this.issues = issues;
        this.fanOut = fanOut;
    }

    /** Does what is due now. */
    @Override
    @Scheduled(
            identity = "housekeeping",
            every = "${case-review-update.delivery.tick}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        List<Runnable> steps = new ArrayList<>(
                List.of(emergency::run, changed::halt, sweep::afterLostWorkers, sweep::skip, deadMailboxes::suspend));
        issues.underway().stream().map(IssueView::id).forEach(issue -> steps.add(() -> sweep.close(issue)));
        issues.released().forEach(issue -> steps.add(() -> fanOut.run(issue)));
        all(steps);
    }

    /** Each of them, also when one fails: what is wrong with one issue must not hold up the others. */
    private static void all(List<Runnable> steps) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }
}
