package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The long run: {@code ./mvnw verify -Pfault}, with {@code -Dfault.runs}, {@code -Dfault.readers}, {@code -Dfault.seed},
 * {@code -Dfault.from} to go on where an earlier one stopped, and {@code -Dfault.scenario} to play only one.
 */
class FaultRunsIT {

    private static final int FROM = Integer.getInteger("fault.from", 1);
    private static final int RUNS = Integer.getInteger("fault.runs", 20);
    private static final int READERS = Integer.getInteger("fault.readers", 1000);
    private static final long SEED = Long.getLong("fault.seed", 20260910L);
    private static final String ONLY = System.getProperty("fault.scenario", "");

    @Test
    void nobody_is_lost_or_doubled_or_mailed_after_leaving() {
        try (FaultRuns runs = FaultRuns.start(SEED)) {
            for (int number = FROM; number < FROM + RUNS; number++) {
                runs.play(scenario(number), number, READERS);
            }
            System.out.printf("%d runs with seed %d: %s%n", RUNS, SEED, runs.total());

            assertThat(runs.failures()).isEmpty();
        }
    }

    private static Scenario scenario(int number) {
        Scenario[] all = Scenario.values();
        return ONLY.isEmpty() ? all[(number - 1) % all.length] : Scenario.valueOf(ONLY);
    }
}
