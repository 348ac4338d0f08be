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

    DigestJob(CompileDigest digest, ReleaseIssue release) {
        this.digest = digest;
        this.release = release;
    }

    /** Does what is due now. */
    @Scheduled(
            identity = "digest",
            every = "${case-review-update.issue.tick}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        digest.compileDue();
        release.releaseDue();
    }
}
