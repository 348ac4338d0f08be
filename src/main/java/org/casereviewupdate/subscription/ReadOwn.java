package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.casereviewupdate.time.TimeConfig;
import org.jspecify.annotations.Nullable;

/** Shows a subscriber their own subscription. */
@Singleton
class ReadOwn {

    private final Visits visits;
    private final OwnSubscription own;
    private final Choices choices;
    private final ZoneId zone;
    private final Clock clock;

    ReadOwn(Visits visits, OwnSubscription own, Choices choices, TimeConfig time, Clock clock) {
        this.visits = visits;
        this.own = own;
        this.choices = choices;
        this.zone = time.zone();
        this.clock = clock;
    }

    /**
     * The same for a page on which something is changed.
     *
     * @throws NotSubscribed if nothing is sent that could be changed
     */
    @Transactional
    OwnView receiving(@Nullable String visit) {
        OwnView own = read(visit);
        if (!own.receives()) {
            throw new NotSubscribed();
        }
        return own;
    }

    @Transactional
    OwnView read(@Nullable String visit) {
        Instant now = clock.instant();
        Subscriber subscriber = own.of(visit, now);
        return new OwnView(
                Objects.requireNonNull(subscriber.address(), "a page has an address"),
                subscriber.status(),
                LocalDate.ofInstant(
                        Objects.requireNonNull(subscriber.confirmedAt(), "a page has been agreed to"), zone),
                subscriber
                        .pausedUntil(now)
                        .map(until -> LocalDate.ofInstant(until, zone))
                        .orElse(null),
                choices.of(subscriber.id()),
                LocalDate.ofInstant(now, zone),
                LocalTime.ofInstant(visits.find(visit, now).ends(), zone));
    }
}
