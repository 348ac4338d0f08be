package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** Makes keys and ends them. */
@Singleton
public class ManageKeys {

    private final ApiKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    ManageKeys(ApiKeys keys, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every key, newest first. */
    @Transactional
    public List<ApiKeyView> all() {
        return keys.newestFirst().stream().map(ApiKey::view).toList();
    }

    /**
     * Makes a key.
     *
     * @throws PastExpiry if it would not work for a moment
     */
    @Transactional
    public IssuedApiKey make(NewApiKey wanted, String actor) {
        Instant now = clock.instant();
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(now)) {
            throw new PastExpiry();
        }
        Secret secret = Secret.key();
        ApiKey key = new ApiKey(wanted.label(), wanted.role(), secret, actor, now);
        if (wanted.expiresAt() != null) {
            key.expiresAt(wanted.expiresAt());
        }
        keys.persist(key);
        ApiKeyView view = key.view();
        audit.record(actor, "key.made", view.id().toString(), wanted.role().word());
        return new IssuedApiKey(view, secret.text());
    }

    /** Ends a key at once; ending it again is no error. */
    @Transactional
    public ApiKeyView revoke(UUID id, String actor) {
        ApiKey key = keys.findByIdOptional(id).orElseThrow(NoSuchKey::new);
        key.revoke(clock.instant());
        audit.record(actor, "key.revoked", id.toString(), "");
        return key.view();
    }
}
