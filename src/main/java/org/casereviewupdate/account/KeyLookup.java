package org.casereviewupdate.account;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Looks a key up outside any request, as authentication has to. */
@Singleton
class KeyLookup {

    private final ApiKeys keys;

    KeyLookup(ApiKeys keys) {
        this.keys = keys;
    }

    @ActivateRequestContext
    @Transactional
    Optional<ApiKey> working(Secret secret) {
        return keys.working(secret);
    }
}
