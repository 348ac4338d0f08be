package org.casereviewupdate.console;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists as people type them: one entry a line. */
final class Lines {

    private Lines() {}

    static List<String> read(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String write(List<String> entries) {
        return String.join("\n", entries);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
