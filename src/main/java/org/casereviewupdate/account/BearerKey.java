package org.casereviewupdate.account;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.casereviewupdate.web.ConsolePath;

/** Reads the key that a request carries as a bearer token (RFC 6750 section 2.1). The console is for people and knows no keys. */
@Singleton
class BearerKey implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    private static final int SECOND = 2000;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader("Authorization");
        if (ConsolePath.isOf(context) || header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        String secret = header.substring(SCHEME.length()).trim();
        return identities.authenticate(new KeyRequest(new Secret(secret)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    /** Before the sign-in of an organisation, which would lead programs to a page. */
    @Override
    public int getPriority() {
        return SECOND;
    }
}
