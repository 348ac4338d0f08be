package org.casereviewupdate.time;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.SkippedExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether the jobs still tick. The scheduler reckons by the clock on the wall: where that is set back by an hour, this copy of the program
 * rests for an hour. Nothing goes wrong meanwhile, because every message is judged by the database, but nothing goes on either; a supervisor
 * that heeds this check starts the copy anew, and its ticks with it.
 */
@Liveness
@Singleton
class TickHealth implements HealthCheck {

    /** Every job ticks far more often than that, however busy the machine. */
    private static final long SILENCE = Duration.ofMinutes(2).toNanos();

    private static final long NEVER = Long.MIN_VALUE;

    private final LongSupplier nanos;
    private final AtomicLong last = new AtomicLong(NEVER);

    @Inject
    TickHealth() {
        this(System::nanoTime);
    }

    TickHealth(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void succeeded(@Observes SuccessfulExecution tick) {
        ticked();
    }

    void failed(@Observes FailedExecution tick) {
        ticked();
    }

    void skipped(@Observes SkippedExecution tick) {
        ticked();
    }

    void ticked() {
        last.set(nanos.getAsLong());
    }

    /** Where no job ever ticked the scheduler is off, and that is somebody's wish. */
    @Override
    public HealthCheckResponse call() {
        long then = last.get();
        return HealthCheckResponse.named("jobs tick")
                .status(then == NEVER || nanos.getAsLong() - then < SILENCE)
                .build();
    }
}
