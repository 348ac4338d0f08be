package org.casereviewupdate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A table of results, shown line by line as they come and kept as {@code target/bench/<name>.md}. */
public final class Table {

    private final Path file;
    private final String[] columns;
    private final List<String> lines = new ArrayList<>();

    /** Begins one. */
    public Table(String name, String... columns) {
        this.file = Path.of("target/bench", name + ".md");
        this.columns = columns;
    }

    /** Adds a row, formatted as {@link String#format} does, its cells parted by bars. */
    public void row(String format, Object... values) {
        if (lines.isEmpty()) {
            say("| " + String.join(" | ", columns) + " |");
            say("|" + "---|".repeat(columns.length));
        }
        say("| " + String.format(Locale.ROOT, format, values) + " |");
    }

    /** Adds a remark below the table. */
    public void note(String format, Object... values) {
        if (!lines.isEmpty() && lines.get(lines.size() - 1).startsWith("|")) {
            say("");
        }
        say(String.format(Locale.ROOT, format, values));
    }

    /** The middle one. */
    public static <T> double median(List<T> results, ToDoubleFunction<T> figure) {
        double[] sorted = results.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
