package org.casereviewupdate.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The months in which reviews of a kind were begun. Their reports appear for years afterwards.
 *
 * @param from the first month; not there if it was long ago
 * @param until the last month; not there for a kind that is still held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Held(@Nullable YearMonth from, @Nullable YearMonth until) {

    /** Reads an interval of ISO 8601, open where an end is left out: {@code 2013-01/2024-09}, {@code 2024-10/}. */
    static Held parse(String interval) {
        int slash = interval.indexOf('/');
        return new Held(month(interval.substring(0, slash)), month(interval.substring(slash + 1)));
    }

    private static @Nullable YearMonth month(String text) {
        return text.isEmpty() ? null : YearMonth.parse(text);
    }
}
