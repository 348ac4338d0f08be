package org.casereviewupdate.console;

import java.time.DateTimeException;
import java.time.LocalDate;
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

    /**
     * The day that was typed; none if nothing was.
     *
     * @throws NotUnderstood if it is no day
     */
    static @Nullable LocalDate day(String field, @Nullable String typed) {
        String text = text(typed).strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new NotUnderstood(field, "Give the day as 2026-11-29");
        }
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
