package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casereviewupdate.rig.Scenario.Kind;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    @Test
    void five_hundred_runs_are_shared_out_by_what_breaks() {
        Map<Kind, Long> shares = IntStream.rangeClosed(1, 500)
                .mapToObj(Scenario::of)
                .collect(Collectors.groupingBy(Scenario::kind, Collectors.counting()));

        assertThat(shares)
                .isEqualTo(Map.of(Kind.PROCESS, 200L, Kind.DATABASE, 100L, Kind.FROZEN, 50L, Kind.AROUND, 150L));
    }

    @Test
    void every_scenario_is_among_them_that_needs_no_surroundings_of_its_own() {
        Map<Scenario, Long> played = IntStream.rangeClosed(1, 500)
                .mapToObj(Scenario::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(played)
                .containsOnlyKeys(Arrays.stream(Scenario.values())
                        .filter(scenario -> scenario.kind() != Kind.APART)
                        .toList());
    }
}
