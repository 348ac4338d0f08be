package org.casereviewupdate.console;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.casereviewupdate.account.Admission;
import org.casereviewupdate.account.Credentials;
import org.casereviewupdate.account.SignIn;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsolePath;
import org.casereviewupdate.web.Html;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where people sign in by their address and password. */
@Path("/console/sign-in")
@PermitAll
@ConsoleDoor
class SignInPages {

    private final SignIn signIn;
    private final Entrance entrance;
    private final DeviceCookie device;
    private final boolean outside;

    SignInPages(
            SignIn signIn,
            Entrance entrance,
            DeviceCookie device,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean outside) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.device = device;
        this.outside = outside;
    }

    @GET
    @Operation(hidden = true)
    public Response form(@QueryParam("to") @Nullable String to) {
        return Html.editorsPage(200, new SignInPage("", ConsolePath.local(to), outside, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("to") @Nullable String to,
            @Context RoutingContext request) {
        String next = ConsolePath.local(to);
        try {
            Admission admission = signIn.withPassword(new Credentials(email, password, device.browser(request)));
            return entrance.open(admission, admission.secondFactorDue() ? CodePages.path(next) : next, request);
        } catch (Problem refused) {
            return Html.editorsPage(refused.view().status(), new SignInPage(email, next, outside, Advice.of(refused)));
        }
    }

    static Response away(String to) {
        return Response.seeOther(URI.create(ConsolePath.SIGN_IN + "?to=" + to)).build();
    }
}
