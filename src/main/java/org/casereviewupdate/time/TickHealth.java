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

/** Whether the jobs still tick. Where they do not, nothing goes on, and a supervisor that heeds this check starts the copy anew. */
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

    /** A job has ticked, in whatever way. */
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
