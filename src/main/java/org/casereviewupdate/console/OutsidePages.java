package org.casereviewupdate.console;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.casereviewupdate.account.OutsidePerson;
import org.casereviewupdate.account.SignInFromOutside;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsolePath;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people are sent to their organisation's own sign-in (OpenID Connect), and come back from it. */
@Path("/console/sign-in-with")
@RolesAllowed("**")
@AuthorizationCodeFlow
@ConsoleDoor
class OutsidePages {

    private final SignInFromOutside signIn;
    private final SecurityIdentity identity;
    private final OidcSession outside;
    private final Entrance entrance;
    private final DeviceCookie device;

    OutsidePages(
            SignInFromOutside signIn,
            SecurityIdentity identity,
            OidcSession outside,
            Entrance entrance,
            DeviceCookie device) {
        this.signIn = signIn;
        this.identity = identity;
        this.outside = outside;
        this.entrance = entrance;
        this.device = device;
    }

    /** The session of the other sign-in has done its duty: it could not be ended from here, ours can. */
    @GET
    @Operation(hidden = true)
    public Response comeBack(@Context RoutingContext request) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        String name = Optional.ofNullable(token.<String>getClaim("name")).orElse("");
        OutsidePerson person = new OutsidePerson(token.getIssuer(), token.getSubject(), name, identity.getRoles());
        Response answer = entrance.open(signIn.admit(person, device.browser(request)), ConsolePath.HOME, request);
        outside.logout().await().indefinitely();
        return answer;
    }
}
