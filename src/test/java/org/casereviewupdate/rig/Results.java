package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The file to which every run adds its line, so that a long row of runs can be stopped and gone on with at another time. */
final class Results {

    /**
     * One run.
     *
     * @param broken how many promises were broken; -1 if it did not end
     * @param engine which program it was, {@link Engine#id}
     */
    record Line(
            int number,
            Scenario scenario,
            long seed,
            int readers,
            int lost,
            int doubled,
            int afterLeaving,
            int uncertain,
            int bound,
            int broken,
            double seconds,
            String engine) {

        static Line of(String csv) {
            String[] cell = csv.split(",");
            int[] counts = new int[7];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Integer.parseInt(cell[3 + i]);
            }
            return new Line(
                    Integer.parseInt(cell[0]),
                    Scenario.valueOf(cell[1]),
                    Long.parseLong(cell[2]),
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3],
                    counts[4],
                    counts[5],
                    counts[6],
                    Double.parseDouble(cell[10]),
                    cell[11]);
        }

        String csv() {
            return String.format(
                    Locale.ROOT,
                    "%d,%s,%d,%d,%d,%d,%d,%d,%d,%d,%.1f,%s",
                    number,
                    scenario,
                    seed,
                    readers,
                    lost,
                    doubled,
                    afterLeaving,
                    uncertain,
                    bound,
                    broken,
                    seconds,
                    engine);
        }
    }

    private static final String HEADING =
            "run,scenario,seed,readers,lost,doubled,after_leaving,uncertain,bound,broken,seconds,engine";
    private static final String ROW = "%-30s %5d %6d %8d %14d %10d %6d %7d %8.0f%n";

    private final Path file;
    private final List<Line> lines = new ArrayList<>();

    private Results(Path file) {
        this.file = file;
    }

    /** Goes on with the file if there is one. */
    static Results in(Path file) {
        Results results = new Results(file);
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().skip(1).map(Line::of).forEach(results.lines::add);
            } else {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, HEADING + "\n");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return results;
    }

    /** Adds a run, to the file at once. */
    void add(Line line) {
        lines.add(line);
        try {
            Files.writeString(file, line.csv() + "\n", StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The first number that no run has yet. */
    int next() {
        Set<Integer> taken = lines.stream().map(Line::number).collect(Collectors.toSet());
        int next = 1;
        while (taken.contains(next)) {
            next++;
        }
        return next;
    }

    /** All runs in the file: by what was broken, by scenario, and in all. */
    String summary() {
        StringBuilder table = new StringBuilder(String.format(
                "%-30s %5s %6s %8s %14s %10s %6s %7s %8s%n",
                "", "runs", "lost", "doubled", "after leaving", "uncertain", "bound", "broken", "seconds"));
        Map<Scenario.Kind, List<Line>> byKind = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.scenario().kind(), () -> new EnumMap<>(Scenario.Kind.class), Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            ofKind.stream().collect(Collectors.groupingBy(Line::scenario)).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .forEach(entry -> table.append(row("  " + entry.getKey(), entry.getValue())));
            table.append(row(kind.words(), ofKind));
        });
        return table.append(row("in all", lines)).toString();
    }

    private static String row(String name, List<Line> lines) {
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                lines.size(),
                sum(lines, Line::lost),
                sum(lines, Line::doubled),
                sum(lines, Line::afterLeaving),
                sum(lines, Line::uncertain),
                sum(lines, Line::bound),
                lines.stream().filter(line -> line.broken() != 0).count(),
                lines.stream().mapToDouble(Line::seconds).sum());
    }

    private static int sum(List<Line> lines, ToIntFunction<Line> value) {
        return lines.stream().mapToInt(value).sum();
    }
}
