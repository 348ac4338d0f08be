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
import org.casereviewupdate.account.ProveAgain;
import org.casereviewupdate.account.SignedInPerson;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsolePath;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where somebody who is signed in proves again who they are. */
@Path(ProofPages.PATH)
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
class ProofPages {

    static final String PATH = "/console/proof";

    private final ProveAgain proofs;
    private final MyAccount account;
    private final SecurityIdentity identity;
    private final DeviceCookie device;

    ProofPages(ProveAgain proofs, MyAccount account, SecurityIdentity identity, DeviceCookie device) {
        this.proofs = proofs;
        this.account = account;
        this.identity = identity;
        this.device = device;
    }

    static Response away(@Nullable String to) {
        return Response.seeOther(URI.create(PATH + "?to=" + ConsolePath.local(to)))
                .build();
    }

    @GET
    @Operation(hidden = true)
    public Response form(@QueryParam("to") @Nullable String to) {
        return Html.editorsPage(200, page(to, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response prove(
            @FormParam("proof") @DefaultValue("") String proof,
            @FormParam("to") @Nullable String to,
            @Context RoutingContext request) {
        try {
            proofs.with(proof, SignedInPerson.required(identity), device.browser(request));
            return Response.seeOther(URI.create(ConsolePath.local(to))).build();
        } catch (Problem refused) {
            return Html.editorsPage(refused.view().status(), page(to, Advice.of(refused)));
        }
    }

    private ProofPage page(@Nullable String to, String error) {
        boolean outside =
                account.look(SignedInPerson.required(identity)).person().fromOutside();
        return new ProofPage(ConsolePath.local(to), outside, error);
    }
}
