package org.casereviewupdate.account;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks a key up outside any request, as authentication has to. */
@Singleton
class KeyLookup {

    /** To see which keys nobody needs any more it is enough to write once an hour. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final ApiKeys keys;
    private final Clock clock;

    KeyLookup(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @ActivateRequestContext
    @Transactional
    Optional<ApiKey> working(Secret secret) {
        Instant now = clock.instant();
        Optional<ApiKey> found = keys.working(secret, now);
        found.filter(key -> !key.isNotedSince(now.minus(NOTED_EVERY))).ifPresent(key -> key.used(now));
        return found;
    }
}
