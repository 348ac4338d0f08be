package org.casereviewupdate.account;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks a session up outside any request, as authentication has to; at each request, so that one that has ended is dead everywhere at once. */
@Singleton
class SessionLookup {

    /** To know when a browser was left alone it is enough to write once a minute. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final People people;
    private final AccountConfig config;
    private final Clock clock;

    SessionLookup(Sessions sessions, People people, AccountConfig config, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.config = config;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Transactional
    Optional<SignedInPerson> find(Secret secret) {
        Instant now = clock.instant();
        Optional<Session> open = sessions.open(secret, now, now.minus(config.sessionIdle()))
                .filter(session -> !session.isSecondFactorDue());
        open.filter(session -> session.seenAt().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(session -> sessions.seen(session.id(), now));
        return open.flatMap(session -> people.findByIdOptional(session.personId())
                .filter(person -> !person.isLocked())
                .map(person -> new SignedInPerson(
                        person.id(), person.name(), person.role(), session.id(), session.provedAt())));
    }
}
