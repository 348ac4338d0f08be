package org.casereviewupdate.issue;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.restore.Fence;
import org.casereviewupdate.time.Tick;

/**
 * Ticks, and lets the database say what is to be done: which closed month has no issue, and whose hold period is over. A missed tick is
 * made up by the next one, and two replicas that tick at once agree through the rows.
 */
@Singleton
public class DigestJob implements Tick {

    private final CompileDigest digest;
    private final ReleaseIssue release;
    private final PurgedItems purged;
    private final Fence fence;

    DigestJob(CompileDigest digest, ReleaseIssue release, PurgedItems purged, Fence fence) {
        this.digest = digest;
        this.release = release;
        this.purged = purged;
        this.fence = fence;
    }

    /** Does what is due now; after a restore nothing is compiled or released until somebody has confirmed it. */
    @Override
    @Scheduled(
            identity = "digest",
            every = "${case-review-update.issue.tick}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        if (fence.isShut()) {
            purged.blankLatecomers();
            return;
        }
        digest.compileDue();
        purged.blankLatecomers();
        release.releaseDue();
    }
}
