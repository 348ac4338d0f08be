package org.casereviewupdate.subscription;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is kept of a subscriber, from this room and those above. */
@Singleton
class GatherOwnData {

    private final OwnSubscription own;
    private final Choices choices;
    private final ConsentHistory history;
    private final List<PersonalRecords> rooms;
    private final Clock clock;

    GatherOwnData(
            OwnSubscription own,
            Choices choices,
            ConsentHistory history,
            @All List<PersonalRecords> rooms,
            Clock clock) {
        this.own = own;
        this.choices = choices;
        this.history = history;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Transactional
    OwnData gather(@Nullable String visit) {
        Instant now = clock.instant();
        Subscriber subscriber = own.of(visit, now);
        return new OwnData(
                now,
                subscriber.address(),
                subscriber.status(),
                subscriber.lawfulBasis(),
                subscriber.createdAt(),
                subscriber.confirmedAt(),
                subscriber.endedAt(),
                subscriber.pausedUntil(now).orElse(null),
                choices.of(subscriber.id()),
                history.of(subscriber.id()),
                rooms.stream()
                        .flatMap(room -> room.of(subscriber.id()).stream())
                        .toList());
    }
}
