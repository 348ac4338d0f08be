package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** Makes keys and ends them. */
@Singleton
class ManageKeys {

    private final ApiKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    ManageKeys(ApiKeys keys, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<ApiKeyView> all() {
        return keys.newestFirst().stream().map(ApiKey::view).toList();
    }

    @Transactional
    IssuedApiKey make(NewApiKey wanted, String actor) {
        Secret secret = Secret.random();
        ApiKey key = new ApiKey(wanted.label(), wanted.role(), secret, actor, clock.instant());
        keys.persist(key);
        ApiKeyView view = key.view();
        audit.record(
                actor, "key.made", view.id().toString(), wanted.role().name().toLowerCase(Locale.ROOT));
        return new IssuedApiKey(view, secret.text());
    }

    /** Ends a key at once; ending it again is no error. */
    @Transactional
    ApiKeyView revoke(UUID id, String actor) {
        ApiKey key = keys.findByIdOptional(id).orElseThrow(NoSuchKey::new);
        key.revoke(clock.instant());
        audit.record(actor, "key.revoked", id.toString(), "");
        return key.view();
    }
}
