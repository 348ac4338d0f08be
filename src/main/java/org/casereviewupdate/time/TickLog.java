package org.casereviewupdate.time;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Says in the log which of the ticking jobs fail: once when it begins and once when it is over, not with every tick. That the database is
 * away is told once for all of them; the scheduler's own line for each failure is switched off.
 */
@Singleton
class TickLog {

    private static final Logger LOG = Logger.getLogger(TickLog.class);

    private final Set<String> failing = new HashSet<>();
    private final Set<String> withoutDatabase = new HashSet<>();

    synchronized void failed(@Observes FailedExecution tick) {
        String job = tick.getExecution().getTrigger().getId();
        if (DatabaseAway.caused(tick.getException())) {
            boolean first = withoutDatabase.isEmpty();
            withoutDatabase.add(job);
            if (first) {
                LOG.warn("The database is away; the jobs wait for it");
            }
        } else if (failing.add(job)) {
            LOG.errorf(tick.getException(), "The job %s fails", job);
        }
    }

    synchronized void succeeded(@Observes SuccessfulExecution tick) {
        String job = tick.getExecution().getTrigger().getId();
        if (withoutDatabase.remove(job) && withoutDatabase.isEmpty()) {
            LOG.info("The database is back");
        }
        if (failing.remove(job)) {
            LOG.infof("The job %s works again", job);
        }
    }
}
