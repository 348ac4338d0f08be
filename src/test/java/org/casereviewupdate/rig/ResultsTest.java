package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    @TempDir
    private Path directory;

    @Test
    void another_day_goes_on_at_the_first_number_that_is_missing() {
        Results today = Results.in(directory.resolve("runs.csv"));
        today.add(line(1, Scenario.DRAIN, 0));
        today.add(line(2, Scenario.DRAIN, 0));
        today.add(line(4, Scenario.KILL_AT_KP8, 3));

        Results tomorrow = Results.in(directory.resolve("runs.csv"));

        assertThat(tomorrow.next()).isEqualTo(3);
    }

    @Test
    void the_summary_adds_up_what_all_days_found() {
        Results today = Results.in(directory.resolve("runs.csv"));
        today.add(line(1, Scenario.DRAIN, 0));
        today.add(line(2, Scenario.KILL_AT_KP8, 3));

        Results tomorrow = Results.in(directory.resolve("runs.csv"));
        tomorrow.add(line(3, Scenario.KILL_AT_KP8, 2));

        assertThat(tomorrow.summary())
                .containsPattern("KILL_AT_KP8 +2 +0 +0 +0 +5 ")
                .containsPattern("in all +3 +0 +0 +0 +5 ");
    }

    private static Results.Line line(int number, Scenario scenario, int uncertain) {
        return new Results.Line(number, scenario, 1, 1000, 0, 0, 0, uncertain, 4, 0, 7.5, "0123456789ab");
    }
}
