package org.casereviewupdate.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import java.sql.SQLException;
import java.time.Instant;
import org.casereviewupdate.support.Warnings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickLogTest {

    private final Warnings lines = Warnings.of(TickLog.class.getName());
    private final TickLog log = new TickLog();

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void that_the_database_is_away_is_told_once_for_all_jobs() {
        for (int second = 0; second < 90; second++) {
            fails("dispatch", new IllegalStateException(new SQLException("Connection refused", "08001")));
            fails("housekeeping", new IllegalStateException(new SQLException("Acquisition timeout")));
        }

        assertThat(lines.warnings()).hasSize(1);
        assertThat(lines.errors()).isEmpty();
    }

    @Test
    void it_is_told_again_when_the_database_has_been_back() {
        fails("dispatch", new SQLException("Connection refused", "08001"));
        succeeds("dispatch");
        fails("dispatch", new SQLException("Connection refused", "08001"));

        assertThat(lines.warnings()).hasSize(2);
    }

    @Test
    void any_other_failure_is_told_once_for_each_job() {
        for (int second = 0; second < 90; second++) {
            fails("dispatch", new IllegalStateException("A bug"));
            fails("housekeeping", new SQLException("No such column", "42703"));
        }

        assertThat(lines.errors()).containsExactly("The job dispatch fails", "The job housekeeping fails");
    }

    private void fails(String job, Exception failure) {
        log.failed(new FailedExecution(new Tick(job), failure));
    }

    private void succeeds(String job) {
        log.succeeded(new SuccessfulExecution(new Tick(job)));
    }

    private record Tick(String job) implements ScheduledExecution, Trigger {

        @Override
        public Trigger getTrigger() {
            return this;
        }

        @Override
        public String getId() {
            return job;
        }

        @Override
        public Instant getFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public Instant getScheduledFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public Instant getNextFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public Instant getPreviousFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public boolean isOverdue() {
            return false;
        }
    }
}
