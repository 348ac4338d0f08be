package org.casereviewupdate.console;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.casereviewupdate.time.TimeConfig;

/** Writes times in the newsletter's zone, and the zone beside them; pages reach it as {@code inject:moments}. */
@Named("moments")
@Singleton
public class Moments {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, h:mma z", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu, h:mma z", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final TimeConfig time;

    Moments(TimeConfig time) {
        this.time = time;
    }

    /** A moment that a reader plans by. */
    public String full(Instant instant) {
        return LONG.format(instant.atZone(time.zone()));
    }

    /** A moment in a list. */
    public String brief(Instant instant) {
        return SHORT.format(instant.atZone(time.zone()));
    }

    /** A calendar day. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A month. */
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** A length of time in whole minutes or seconds; empty for none. */
    static String length(Duration length) {
        long seconds = length.toSeconds();
        if (seconds == 0) {
            return "";
        }
        return seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** The moment that was typed, if it is one. */
    Optional<Instant> typed(TypedTime typed) {
        return typed.in(time.zone());
    }

    /** The zone's name. */
    public String zone() {
        return time.zone().getId();
    }
}
