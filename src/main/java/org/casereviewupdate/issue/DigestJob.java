package org.casereviewupdate.issue;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/**
 * Ticks, and lets the database say what is to be done: which closed month has no issue, and whose hold period is over. A missed tick is
 * made up by the next one, and two replicas that tick at once agree through the rows.
 */
@Singleton
public class DigestJob {

    private final CompileDigest digest;
    private final ReleaseIssue release;
    private final PurgedItems purged;

    DigestJob(CompileDigest digest, ReleaseIssue release, PurgedItems purged) {
        this.digest = digest;
        this.release = release;
        this.purged = purged;
    }

    /** Does what is due now. */
    @Scheduled(
            identity = "digest",
            every = "${case-review-update.issue.tick}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        digest.compileDue();
        purged.blankLatecomers();
        release.releaseDue();
    }
}
