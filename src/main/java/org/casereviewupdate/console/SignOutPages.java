package org.casereviewupdate.console;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.casereviewupdate.account.SignOut;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsolePath;
import org.casereviewupdate.web.SessionCookie;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The button by which people sign out. */
@Path("/console/sign-out")
@PermitAll
@ConsoleDoor
class SignOutPages {

    private final SignOut signOut;
    private final SessionCookie cookie;

    SignOutPages(SignOut signOut, SessionCookie cookie) {
        this.signOut = signOut;
        this.cookie = cookie;
    }

    @POST
    @Operation(hidden = true)
    public Response signOut(@Context RoutingContext request) {
        cookie.secret(request).ifPresent(signOut::end);
        return Response.seeOther(URI.create(ConsolePath.SIGN_IN))
                .cookie(cookie.gone())
                .build();
    }
}
