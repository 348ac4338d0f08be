package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plays scenarios on one rig, adds up what became of everybody, and says how to repeat what went wrong. */
final class FaultRuns implements AutoCloseable {

    private final Rig rig;
    private final Path directory;
    private final long seed;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private FaultRuns(Path directory, long seed) {
        this.directory = directory;
        this.rig = Rig.start(directory);
        this.seed = seed;
    }

    /** The replicas' logs stay under {@code target}. */
    static FaultRuns start(long seed) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "fault-runs"));
            return new FaultRuns(Files.createTempDirectory(parent, "rig").toAbsolutePath(), seed);
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
        List<String> faults;
        String found;
        try {
            Verdict verdict = scenario.play(rig, new Random(seed * 1_000_003 + number), readers);
            verdicts.add(verdict);
            faults = verdict.faults();
            found = verdict.toString();
        } catch (RuntimeException | AssertionError stuck) {
            faults = List.of("it did not end: " + stuck);
            found = "did not end";
            rig.startOver();
        }
        System.out.printf(
                "run %d, %s, %d readers: %s, %d s%n",
                number, scenario, readers, found, (System.nanoTime() - begun) / 1_000_000_000);
        if (!faults.isEmpty()) {
            report(scenario, number, readers, faults);
        }
        return faults;
    }

    Rig rig() {
        return rig;
    }

    /** All runs together. */
    String total() {
        return "lost %d, doubled %d, mailed after leaving %d, uncertain %d (bound %d)"
                .formatted(
                        verdicts.stream().mapToInt(Verdict::lost).sum(),
                        verdicts.stream().mapToInt(Verdict::doubled).sum(),
                        verdicts.stream().mapToInt(Verdict::afterLeaving).sum(),
                        verdicts.stream().mapToInt(Verdict::uncertain).sum(),
                        verdicts.stream().mapToInt(Verdict::bound).sum());
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
                        .formatted(seed, number, readers, scenario);
        failures.add(scenario + " " + faults + " " + repeat);
        System.out.printf("  seed %d, logs in %s%n", seed, directory);
        faults.stream().limit(20).forEach(fault -> System.out.println("  " + fault));
        System.out.println("  again: " + repeat);
    }
}
