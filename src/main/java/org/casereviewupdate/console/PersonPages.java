package org.casereviewupdate.console;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.casereviewupdate.account.ManagePeople;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One of the people who work here. */
@Path("/console/people/{id}")
@RolesAllowed(Roles.ADMIN)
@ConsoleDoor
@FreshProof
class PersonPages {

    private final ManagePeople people;
    private final SecurityIdentity identity;
    private final InvitationDesk invitations;

    PersonPages(ManagePeople people, SecurityIdentity identity, InvitationDesk invitations) {
        this.people = people;
        this.identity = identity;
        this.invitations = invitations;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id, @QueryParam("done") @Nullable String done) {
        return page(200, id, Notice.of(done), "");
    }

    @POST
    @Path("role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changeRole(@PathParam("id") UUID id, @FormParam("role") @DefaultValue("VIEWER") Role role) {
        return carriedOut(id, "role", () -> people.changeRole(id, role, actor()));
    }

    @POST
    @Path("lock")
    @Operation(hidden = true)
    public Response lock(@PathParam("id") UUID id) {
        return carriedOut(id, "locked", () -> people.lock(id, actor()));
    }

    @POST
    @Path("unlock")
    @Operation(hidden = true)
    public Response unlock(@PathParam("id") UUID id) {
        return carriedOut(id, "unlocked", () -> people.unlock(id, actor()));
    }

    @POST
    @Path("second-factor-removal")
    @Operation(hidden = true)
    public Response dropSecondFactor(@PathParam("id") UUID id) {
        return carriedOut(id, "factor-dropped", () -> people.dropSecondFactor(id, actor()));
    }

    @POST
    @Path("invitation")
    @Operation(hidden = true)
    public Response inviteAgain(@PathParam("id") UUID id) {
        return Html.editorsPage(200, invitations.hand(people.inviteAgain(id, actor()), actor()));
    }

    private Response carriedOut(UUID id, String done, Runnable step) {
        try {
            step.run();
            return Response.seeOther(URI.create(PeoplePages.PATH + "/" + id + "?done=" + done))
                    .build();
        } catch (Problem refused) {
            return page(refused.view().status(), id, "", Advice.of(refused));
        }
    }

    private Response page(int status, UUID id, String notice, String error) {
        return Html.editorsPage(status, new PersonPage(people.find(id), notice, error));
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }
}
