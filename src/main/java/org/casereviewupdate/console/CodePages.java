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
import org.casereviewupdate.account.NotSignedIn;
import org.casereviewupdate.account.SignIn;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsolePath;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.SessionCookie;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where people whose password was right enter the code of their second factor. */
@Path(CodePages.PATH)
@PermitAll
@ConsoleDoor
class CodePages {

    static final String PATH = "/console/sign-in-code";

    private final SignIn signIn;
    private final Entrance entrance;
    private final SessionCookie cookie;
    private final DeviceCookie device;

    CodePages(SignIn signIn, Entrance entrance, SessionCookie cookie, DeviceCookie device) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.cookie = cookie;
        this.device = device;
    }

    static String path(String to) {
        return PATH + "?to=" + to;
    }

    @GET
    @Operation(hidden = true)
    public Response form(@QueryParam("to") @Nullable String to) {
        return Html.editorsPage(200, new CodePage(ConsolePath.local(to), ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("to") @Nullable String to,
            @Context RoutingContext request) {
        String next = ConsolePath.local(to);
        try {
            String half = cookie.secret(request).orElseThrow(NotSignedIn::new);
            return entrance.open(signIn.withCode(half, code, device.browser(request)), next, request);
        } catch (NotSignedIn tooLate) {
            return SignInPages.away(next);
        } catch (Problem refused) {
            return Html.editorsPage(refused.view().status(), new CodePage(next, Advice.of(refused)));
        }
    }
}
