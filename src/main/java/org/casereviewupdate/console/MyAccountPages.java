package org.casereviewupdate.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
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
import org.casereviewupdate.account.MyAccount;
import org.casereviewupdate.account.SignedInPerson;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where people look after their own password and sign-ins. */
@Path(MyAccountPages.PATH)
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
class MyAccountPages {

    static final String PATH = "/console/my-account";

    private final MyAccount account;
    private final SecurityIdentity identity;
    private final DeviceCookie device;

    MyAccountPages(MyAccount account, SecurityIdentity identity, DeviceCookie device) {
        this.account = account;
        this.identity = identity;
        this.device = device;
    }

    static Response back(String done) {
        return Response.seeOther(URI.create(PATH + "?done=" + done)).build();
    }

    @GET
    @Operation(hidden = true)
    public Response look(@QueryParam("done") @Nullable String done) {
        return page(200, Notice.of(done), "");
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changePassword(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("wanted") @DefaultValue("") String wanted,
            @Context RoutingContext request) {
        try {
            account.changePassword(present, wanted, me(), device.browser(request));
            return back("password");
        } catch (Problem refused) {
            return page(refused.view().status(), "", Advice.of(refused));
        }
    }

    @POST
    @Path("sign-outs")
    @Operation(hidden = true)
    public Response signOutElsewhere() {
        account.signOutElsewhere(me());
        return back("elsewhere");
    }

    private Response page(int status, String notice, String error) {
        return Html.editorsPage(status, new MyAccountPage(account.look(me()), notice, error));
    }

    private SignedInPerson me() {
        return SignedInPerson.required(identity);
    }
}
