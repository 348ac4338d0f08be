package org.casereviewupdate.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.account.ProveAgain;
import org.casereviewupdate.account.SignedInPerson;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Asks for a proof where the last one is too old, and leads back afterwards. */
@Singleton
class FreshProofGuard {

    /** Asked for at each request, because the framework makes filters before there are settings. */
    private final Provider<ProveAgain> proofs;

    private final SecurityIdentity identity;

    FreshProofGuard(Provider<ProveAgain> proofs, SecurityIdentity identity) {
        this.proofs = proofs;
        this.identity = identity;
    }

    @FreshProof
    @ServerRequestFilter
    public @Nullable Response check(RoutingContext request) {
        if (proofs.get().isFresh(SignedInPerson.required(identity).provedAt())) {
            return null;
        }
        return ProofPages.away(request.request().method() == HttpMethod.GET ? request.normalizedPath() : form(request));
    }

    /** What was sent is not kept meanwhile; the page it was sent from asks for it again. */
    private static @Nullable String form(RoutingContext request) {
        String from = request.request().getHeader("Referer");
        return from == null ? null : from.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }
}
