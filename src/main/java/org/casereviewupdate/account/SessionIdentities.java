package org.casereviewupdate.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Knows who is signed in by a session. */
@Singleton
class SessionIdentities implements IdentityProvider<SessionRequest> {

    private final SessionLookup lookup;

    SessionIdentities(SessionLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> lookup.find(request.secret())
                .map(SessionIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("No such session")));
    }

    private static SecurityIdentity identity(SignedInPerson person) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.actor()))
                .addRoles(person.role().names())
                .addAttribute(SignedInPerson.ATTRIBUTE, person)
                .build();
    }
}
