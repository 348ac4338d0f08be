package org.casereviewupdate.time;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says in the log which of the ticking jobs fail: once when it begins and once when it is over, not with every tick. That the database is
 * away is told once for all of them; the scheduler's own line for each failure is switched off.
 */
@Singleton
class TickLog {

    private static final Logger LOG = Logger.getLogger(TickLog.class);

    /** Classes 22, 23 and 42 are about what was said, not about who should have listened. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "42");

    private final Set<String> failing = new HashSet<>();
    private final Set<String> withoutDatabase = new HashSet<>();

    synchronized void failed(@Observes FailedExecution tick) {
        String job = tick.getExecution().getTrigger().getId();
        if (isDatabaseAway(tick.getException())) {
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

    private static boolean isDatabaseAway(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return !isRefusal(sql.getSQLState());
            }
        }
        return false;
    }

    private static boolean isRefusal(@Nullable String state) {
        return state != null && state.length() == 5 && REFUSALS.contains(state.substring(0, 2));
    }
}
