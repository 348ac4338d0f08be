package org.casereviewupdate.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day and a time of day as somebody has typed them, in the newsletter's zone.
 *
 * @param day {@code 2026-10-01}
 * @param time {@code 09:30}
 */
record TypedTime(String day, String time) {

    static TypedTime of(@Nullable String day, @Nullable String time) {
        return new TypedTime(Lines.text(day).strip(), Lines.text(time).strip());
    }

    /** The instant; none if it is no day or no time, or if the clocks go forward over it. An hour that comes twice is the first of both. */
    Optional<Instant> in(ZoneId zone) {
        try {
            LocalTime wanted = LocalTime.parse(time);
            ZonedDateTime moment = ZonedDateTime.of(LocalDate.parse(day), wanted, zone);
            return Optional.of(moment)
                    .filter(there -> there.toLocalTime().equals(wanted))
                    .map(ZonedDateTime::toInstant);
        } catch (DateTimeException notTyped) {
            return Optional.empty();
        }
    }
}
