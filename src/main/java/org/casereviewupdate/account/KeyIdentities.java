package org.casereviewupdate.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Knows who a key belongs to. Looked up at each request, so that a revoked key is dead on every replica at once. */
@Singleton
class KeyIdentities implements IdentityProvider<KeyRequest> {

    private final KeyLookup lookup;

    KeyIdentities(KeyLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.secret()));
    }

    private SecurityIdentity identity(Secret secret) {
        ApiKey key = lookup.working(secret).orElseThrow(() -> new AuthenticationFailedException("Unknown key"));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.actor()))
                .addRoles(key.role().names())
                .build();
    }
}
