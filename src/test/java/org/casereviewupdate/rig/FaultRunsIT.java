package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The long run: {@code ./mvnw verify -Pfault}, with {@code -Dfault.runs}, {@code -Dfault.readers}, {@code -Dfault.seed},
 * {@code -Dfault.scenario} to play only one, {@code -Dfault.rate} to have the processes keep a limit of so many messages a second together,
 * {@code -Dfault.results} for the file that collects them, and {@code -Dfault.from} where it is
 * not to go on behind the last run in that file.
 */
class FaultRunsIT {

    private static final int RUNS = Integer.getInteger("fault.runs", 20);
    private static final int READERS = Integer.getInteger("fault.readers", 1000);
    private static final long SEED = Long.getLong("fault.seed", 20260910L);
    private static final String ONLY = System.getProperty("fault.scenario", "");
    private static final Path RESULTS = Path.of(System.getProperty("fault.results", "target/fault-runs.csv"));

    @Test
    void nobody_is_lost_or_doubled_or_mailed_after_leaving() {
        Optional<String> lacking = lacking();
        assumeTrue(lacking.isEmpty(), lacking::orElseThrow);
        assertThat(play()).isEmpty();
    }

    @Test
    void d_08_the_database_is_away_for_a_minute_and_a_half() {
        keepsItsPromisesIn(Scenario.DATABASE_AWAY_FOR_LONG);
    }

    @Test
    void d_09_the_database_is_out_of_reach_for_one_of_two_who_does_not_know_it() {
        keepsItsPromisesIn(Scenario.DATABASE_SWALLOWED);
    }

    @Test
    void d_20_the_disk_of_the_database_is_full() {
        keepsItsPromisesIn(Scenario.DISK_FULL);
    }

    private static void keepsItsPromisesIn(Scenario scenario) {
        assumeTrue(ONLY.isEmpty(), "only " + ONLY + " is asked for");
        Optional<String> lacking = scenario.lacking();
        assumeTrue(lacking.isEmpty(), lacking::orElseThrow);
        try (FaultRuns runs = FaultRuns.start(SEED, Results.in(Path.of("target/fault-cases.csv")))) {
            assertThat(runs.play(scenario, 1, READERS)).isEmpty();
        }
    }

    /** The same without Maven, which for hours would keep everybody else from building. */
    public static void main(String... ignored) {
        List<String> failures = lacking().map(FaultRunsIT::notPlayed).orElseGet(FaultRunsIT::play);
        failures.forEach(System.out::println);
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    private static Optional<String> lacking() {
        return ONLY.isEmpty()
                ? Optional.empty()
                : Scenario.valueOf(ONLY).lacking().map(what -> ONLY + " is not played: " + what);
    }

    private static List<String> notPlayed(String why) {
        System.out.println(why);
        return List.of();
    }

    private static List<String> play() {
        Results results = Results.in(RESULTS);
        int from = Integer.getInteger("fault.from", results.next());
        try (FaultRuns runs = FaultRuns.start(SEED, results)) {
            for (int number = from; number < from + RUNS; number++) {
                Scenario scenario = ONLY.isEmpty() ? Scenario.of(number) : Scenario.valueOf(ONLY);
                runs.play(scenario, number, READERS);
            }
            System.out.println(results.summary());
            return runs.failures();
        }
    }
}
