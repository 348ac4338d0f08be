package org.casereviewupdate.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.casereviewupdate.web.ConsolePath;
import org.casereviewupdate.web.SessionCookie;

/** Reads the session that a browser brings to the console. The API does not know it, so that no other site can use it there. */
@Singleton
class BrowserSession implements HttpAuthenticationMechanism {

    private static final int FIRST = 3000;
    private static final int SEE_OTHER = 303;

    private final SessionCookie cookie;

    BrowserSession(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        Optional<String> secret = cookie.secret(request).filter(any -> ConsolePath.isOf(request));
        if (secret.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        // A session that is over is none: its browser still has to see the page to sign in.
        return identities
                .authenticate(new SessionRequest(new Secret(secret.get())))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    /** Leads a stranger to where people sign in, and from there to where they wanted to. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        if (!ConsolePath.isOf(request)) {
            return Uni.createFrom().nullItem();
        }
        String door = ConsolePath.SIGN_IN + "?to=" + ConsolePath.local(request.normalizedPath());
        return Uni.createFrom().item(new ChallengeData(SEE_OTHER, "Location", door));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public int getPriority() {
        return FIRST;
    }
}
