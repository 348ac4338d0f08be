package org.casereviewupdate.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** The same from several fields of one name. */
    static List<String> read(List<String> typed) {
        return typed.stream().flatMap(field -> read(field).stream()).toList();
    }

    /** What was typed into fields of one name, and empty ones for more: at least two in all, and one that is empty. */
    static List<String> withMore(List<String> typed) {
        List<String> fields = new ArrayList<>(read(typed));
        do {
            fields.add("");
        } while (fields.size() < 2);
        return fields;
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
