package org.casereviewupdate.subscription;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is kept of a subscriber, from this room and those above. */
@Singleton
public class GatherOwnData {

    private final OwnSubscription own;
    private final Subscribers subscribers;
    private final Choices choices;
    private final ConsentHistory history;
    private final List<PersonalRecords> rooms;
    private final Clock clock;

    GatherOwnData(
            OwnSubscription own,
            Subscribers subscribers,
            Choices choices,
            ConsentHistory history,
            @All List<PersonalRecords> rooms,
            Clock clock) {
        this.own = own;
        this.subscribers = subscribers;
        this.choices = choices;
        this.history = history;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Transactional
    OwnData gather(@Nullable String visit) {
        Instant now = clock.instant();
        return of(own.of(visit, now), now);
    }

    /** What is kept of a subscriber whom an admin has just found at somebody's request. */
    @Transactional
    public Optional<OwnData> of(UUID subscriber) {
        return subscribers.findByIdOptional(subscriber).map(found -> of(found, clock.instant()));
    }

    private OwnData of(Subscriber subscriber, Instant now) {
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
