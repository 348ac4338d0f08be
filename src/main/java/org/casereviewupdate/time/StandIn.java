package org.casereviewupdate.time;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;

/**
 * Ticks in place of the scheduler while that is silent. The scheduler reckons by the clock on the wall: where that is set back by an hour, it
 * runs no job for an hour, so nothing would be begun, closed or halted. This one counts seconds, whatever the clock says.
 */
@Singleton
class StandIn {

    private static final Logger LOG = Logger.getLogger(StandIn.class);

    private final List<Tick> ticks;
    private final BooleanSupplier wanted;
    private final Runnable told;
    private final Clock clock;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(StandIn::thread);
    private Instant latest = Instant.MIN;
    private boolean standingIn;

    @Inject
    StandIn(@All List<Tick> ticks, Scheduler scheduler, @Liveness TickHealth health, Clock clock) {
        this(ticks, scheduler::isRunning, health::ticked, clock);
    }

    StandIn(List<Tick> ticks, BooleanSupplier wanted, Runnable told, Clock clock) {
        this.ticks = ticks;
        this.wanted = wanted;
        this.told = told;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        beats.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        beats.shutdown();
    }

    /** Ticks if the clock shows a time that it has left behind before. */
    @ActivateRequestContext
    void beat() {
        Instant now = clock.instant();
        boolean setBack = now.isBefore(latest);
        latest = setBack ? latest : now;
        if (setBack != standingIn) {
            standingIn = setBack;
            LOG.infof(
                    "The clock was set back: %s", setBack ? "ticking without it until it has caught up" : "caught up");
        }
        if (setBack && wanted.getAsBoolean()) {
            ticks.forEach(StandIn::tick);
            told.run();
        }
    }

    private static void tick(Tick job) {
        try {
            job.tick();
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "%s: %s", job.getClass().getSimpleName(), failed.getClass().getName());
        }
    }

    private static Thread thread(Runnable beat) {
        Thread thread = new Thread(beat, "stand-in");
        thread.setDaemon(true);
        return thread;
    }
}
