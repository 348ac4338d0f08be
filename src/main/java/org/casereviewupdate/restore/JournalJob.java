package org.casereviewupdate.restore;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.casereviewupdate.time.Tick;

/** Looks at the start, and every second from then on, whether this is still the database it was, and keeps the second copy up to date. */
@Singleton
class JournalJob implements Tick {

    /** Before whatever else begins with the program, the scheduler (0) above all; what issues may do asks the fence by itself. */
    private static final int FIRST = -100;

    private final Fence fence;
    private final CopyJournal copy;

    JournalJob(Fence fence, CopyJournal copy) {
        this.fence = fence;
        this.copy = copy;
    }

    void start(@Observes @Priority(FIRST) StartupEvent start) {
        fence.isShut();
        fence.remind();
    }

    /** The fence comes first: a copy must not follow a database that has forgotten what it holds. */
    @Override
    @Scheduled(
            identity = "journal",
            every = "${case-review-update.journal.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        fence.isShut();
        copy.run();
    }
}
