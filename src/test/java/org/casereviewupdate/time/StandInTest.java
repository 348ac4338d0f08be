package org.casereviewupdate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.support.MovableClock;
import org.junit.jupiter.api.Test;

/** D-04, where a clock is set back: the scheduler would be silent for as long. */
class StandInTest {

    private final MovableClock clock = new MovableClock();
    private final List<String> ticked = new ArrayList<>();
    private boolean schedulerRuns = true;

    private final StandIn standIn = new StandIn(
            List.of(
                    () -> {
                        ticked.add("one");
                        throw new IllegalStateException("one fails");
                    },
                    () -> ticked.add("two")),
            () -> schedulerRuns,
            () -> {},
            clock);

    @Test
    void it_is_silent_while_time_goes_on() {
        standIn.beat();
        clock.advance(Duration.ofSeconds(1));
        standIn.beat();

        assertThat(ticked).isEmpty();
    }

    @Test
    void it_ticks_for_every_job_while_the_clock_shows_what_it_has_left_behind() {
        standIn.beat();
        clock.advance(Duration.ofHours(-1));

        standIn.beat();
        clock.advance(Duration.ofSeconds(1));
        standIn.beat();

        assertThat(ticked).containsExactly("one", "two", "one", "two");
    }

    @Test
    void it_is_silent_again_when_the_clock_has_caught_up() {
        standIn.beat();
        clock.advance(Duration.ofHours(-1));
        clock.advance(Duration.ofHours(1));

        standIn.beat();

        assertThat(ticked).isEmpty();
    }

    @Test
    void it_does_not_tick_for_a_scheduler_that_was_told_to_rest() {
        schedulerRuns = false;
        standIn.beat();
        clock.advance(Duration.ofHours(-1));

        standIn.beat();

        assertThat(ticked).isEmpty();
    }
}
