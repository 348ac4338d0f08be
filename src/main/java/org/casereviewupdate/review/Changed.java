package org.casereviewupdate.review;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change did to a record: the names of its parts, and never what they say, for the audit log keeps it for years. */
final class Changed {

    /** These change with every change. */
    private static final Set<String> ALWAYS = Set.of("version", "changedAt");

    private Changed() {}

    /**
     * The parts that differ, as the API names them.
     *
     * @param before how the record was told
     * @param after how it is told now
     */
    static String parts(Record before, Record after) {
        return Arrays.stream(before.getClass().getRecordComponents())
                .filter(part -> !ALWAYS.contains(part.getName()))
                .filter(part -> !Objects.equals(value(part, before), value(part, after)))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Object value(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A part of a public record can be read", impossible);
        }
    }
}
