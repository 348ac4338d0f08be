package org.casereviewupdate.review;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.time.Tick;

/** Ticks, and has the files worked at that editors have handed in; an editor waits for it. */
@Singleton
public class ImportJob implements Tick {

    private final WorkImports imports;

    ImportJob(WorkImports imports) {
        this.imports = imports;
    }

    @Override
    @Scheduled(identity = "imports", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        boolean more = true;
        while (more) {
            more = imports.next();
        }
    }
}
