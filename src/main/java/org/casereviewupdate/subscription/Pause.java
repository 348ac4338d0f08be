package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.casereviewupdate.time.TimeConfig;
import org.jspecify.annotations.Nullable;

/** Lets a subscription rest until a date. It goes on by itself, because delivery asks for the date and no job has to end the rest. */
@Singleton
class Pause {

    private final OwnSubscription own;
    private final TimeConfig time;
    private final Clock clock;

    Pause(OwnSubscription own, TimeConfig time, Clock clock) {
        this.own = own;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Pauses until the beginning of a day.
     *
     * @throws NotADateToPauseUntil if the day is not ahead, or more than a year
     */
    @Transactional
    void until(@Nullable String visit, LocalDate day) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, time.zone());
        if (!day.isAfter(today) || day.isAfter(today.plusYears(1))) {
            throw new NotADateToPauseUntil();
        }
        own.receiving(visit, now).pauseUntil(day.atStartOfDay(time.zone()).toInstant());
    }

    @Transactional
    void end(@Nullable String visit) {
        own.receiving(visit, clock.instant()).resume();
    }
}
