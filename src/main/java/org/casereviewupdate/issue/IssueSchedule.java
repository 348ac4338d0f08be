package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.casereviewupdate.time.TimeConfig;

/** Reckons months and due times in the newsletter's zone. */
@Singleton
class IssueSchedule {

    private static final Duration PUNCTUAL = Duration.ofHours(1);

    private final IssueConfig config;
    private final ZoneId zone;

    IssueSchedule(IssueConfig config, TimeConfig time) {
        this.config = config;
        this.zone = time.zone();
    }

    /** The calendar day at an instant. */
    LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The month that is running at an instant. */
    YearMonth month(Instant now) {
        return YearMonth.from(day(now));
    }

    /** The instant at which a month's issue falls due. */
    Instant due(YearMonth month) {
        YearMonth next = month.plusMonths(1);
        LocalDate day = next.atDay(Math.min(config.day(), next.lengthOfMonth()));
        return ZonedDateTime.of(day, config.time(), zone).toInstant();
    }

    boolean isDue(YearMonth month, Instant now) {
        return !now.isBefore(due(month));
    }

    boolean isMissed(YearMonth month, Instant now) {
        return now.isAfter(due(month).plus(config.catchUp()));
    }

    boolean isLate(YearMonth month, Instant now) {
        return now.isAfter(due(month).plus(PUNCTUAL));
    }

    /** When an issue compiled now is released by itself. */
    Instant releaseAt(Instant now) {
        return now.plus(config.hold());
    }
}
