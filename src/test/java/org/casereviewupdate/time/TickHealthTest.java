package org.casereviewupdate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class TickHealthTest {

    private long nanos = Duration.ofDays(3).toNanos();

    private final TickHealth health = new TickHealth(() -> nanos);

    @Test
    void it_is_well_before_the_first_tick_and_while_ticks_come() {
        assertThat(status()).isEqualTo(Status.UP);

        health.ticked();
        pass(Duration.ofMinutes(1));

        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void it_is_not_well_when_the_ticks_have_stopped() {
        health.ticked();

        pass(Duration.ofMinutes(2));

        assertThat(status()).isEqualTo(Status.DOWN);
    }

    @Test
    void it_is_well_again_when_they_go_on() {
        health.ticked();
        pass(Duration.ofHours(1));

        health.ticked();

        assertThat(status()).isEqualTo(Status.UP);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private Status status() {
        return health.call().getStatus();
    }
}
