package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plays scenarios on one rig, adds up what became of everybody, and says how to repeat what went wrong. */
final class FaultRuns implements AutoCloseable {

    /** How many replicas wait for the next run: most kill one, and some use one that is to die. */
    private static final int SPARE = 3;

    private final Rig rig;
    private final Path directory;
    private final long seed;
    private final Results results;
    private final String engine = Engine.id();
    private final List<String> failures = new ArrayList<>();

    private FaultRuns(Path directory, long seed, Results results) {
        this.directory = directory;
        this.rig = Rig.start(directory);
        this.seed = seed;
        this.results = results;
    }

    /** The replicas' logs stay under {@code target}. */
    static FaultRuns start(long seed, Results results) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "fault-runs"));
            return new FaultRuns(Files.createTempDirectory(parent, "rig").toAbsolutePath(), seed, results);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Plays one scenario and prints a line.
     *
     * @param number which run this is; with the seed it decides everything that is left to chance
     */
    List<String> play(Scenario scenario, int number, int readers) {
        long begun = System.nanoTime();
        Verdict verdict = new Verdict();
        int broken;
        try {
            rig.lookAhead(SPARE);
            verdict = scenario.play(rig, new Random(seed * 1_000_003 + number), readers);
            broken = verdict.faults().size();
        } catch (RuntimeException | SQLException | AssertionError stuck) {
            verdict.fault("it did not end: " + stuck);
            broken = -1;
            rig.startOver();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "run %d, %s, %d readers: %s, %.1f s%n",
                number, scenario, readers, broken < 0 ? "did not end" : verdict, seconds);
        results.add(new Results.Line(
                number,
                scenario,
                seed,
                readers,
                verdict.lost(),
                verdict.doubled(),
                verdict.afterLeaving(),
                verdict.uncertain(),
                verdict.bound(),
                broken,
                seconds,
                engine));
        if (broken != 0) {
            report(scenario, number, readers, verdict.faults());
        }
        return verdict.faults();
    }

    Rig rig() {
        return rig;
    }

    List<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        rig.close();
    }

    private void report(Scenario scenario, int number, int readers, List<String> faults) {
        String repeat =
                "./mvnw verify -Pfault -Dfault.seed=%d -Dfault.from=%d -Dfault.runs=1 -Dfault.readers=%d -Dfault.scenario=%s"
                                .formatted(seed, number, readers, scenario)
                        + Settings.RATE.map(" -Dfault.rate="::concat).orElse("");
        failures.add(scenario + " " + faults + " " + repeat);
        System.out.printf("  seed %d, logs in %s%n", seed, directory);
        faults.stream().limit(20).forEach(fault -> System.out.println("  " + fault));
        System.out.println("  again: " + repeat);
    }
}
