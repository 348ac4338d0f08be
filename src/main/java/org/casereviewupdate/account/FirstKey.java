package org.casereviewupdate.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Lets the first admin in: takes up the configured key where there is no admin key yet. */
@Singleton
class FirstKey {

    private static final Logger LOG = Logger.getLogger(FirstKey.class);
    private static final int SHORTEST = 24;

    private final AccountConfig config;
    private final ApiKeys keys;
    private final Clock clock;

    FirstKey(AccountConfig config, ApiKeys keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    void takeUp(@Observes StartupEvent start) {
        if (keys.anyAdmin(clock.instant())) {
            return;
        }
        config.firstKey()
                .ifPresentOrElse(
                        this::admit,
                        () -> LOG.warn(
                                "There is no admin key, so nobody can work here:"
                                        + " set case-review-update.account.first-key to a long random secret and start again."));
    }

    private void admit(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException(
                    "case-review-update.account.first-key: must have at least " + SHORTEST + " characters");
        }
        keys.persist(new ApiKey("First key", Role.ADMIN, new Secret(secret), "system", clock.instant()));
    }
}
