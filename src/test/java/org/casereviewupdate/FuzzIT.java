package org.casereviewupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.feedback.FuzzedReports;
import org.casereviewupdate.review.FuzzedImports;
import org.casereviewupdate.support.Fuzz;
import org.casereviewupdate.support.FuzzTarget;
import org.junit.jupiter.api.Test;

/**
 * The long run: {@code ./mvnw verify -Pfuzz}, with {@code -Dfuzz.inputs}, {@code -Dfuzz.seed}, and {@code -Dfuzz.from} where it is not to go on
 * behind the last input that it has played with this seed.
 */
class FuzzIT {

    static final List<FuzzTarget> TARGETS = Stream.concat(
                    FuzzedImports.targets().stream(), Stream.of(FuzzedReports.target()))
            .toList();

    private static final long INPUTS = Long.getLong("fuzz.inputs", 1_000_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Path PLAYED = Path.of(System.getProperty("fuzz.played", "target/fuzz-" + SEED + ".txt"));
    private static final long STEP = 10_000;

    @Test
    void whatever_is_sent_is_read_or_refused_by_name() throws IOException {
        assertThat(play()).isEmpty();
    }

    /** The same without Maven, which meanwhile would keep everybody else from building. */
    public static void main(String... ignored) throws IOException {
        System.exit(play().isEmpty() ? 0 : 1);
    }

    private static List<String> play() throws IOException {
        Fuzz fuzz = new Fuzz(SEED, TARGETS);
        List<String> failures = new ArrayList<>();
        long from = Long.getLong("fuzz.from", played());
        for (long next = from; next < from + INPUTS; next += STEP) {
            List<String> found = fuzz.play(next, Math.min(next + STEP, from + INPUTS));
            // As they come: whoever stops it goes on behind them, and would never hear of them.
            found.forEach(System.out::println);
            failures.addAll(found);
            Files.writeString(PLAYED, String.valueOf(Math.min(next + STEP, from + INPUTS)));
        }
        System.out.printf("Seed %d, inputs %,d to %,d%n%s", SEED, from, from + INPUTS, fuzz.summary());
        return failures;
    }

    private static long played() {
        try {
            return Files.exists(PLAYED)
                    ? Long.parseLong(Files.readString(PLAYED).strip())
                    : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
