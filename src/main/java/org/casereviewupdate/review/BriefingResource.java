package org.casereviewupdate.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The door to the thematic briefings: everyone may read, editors may change. */
@Path("/api/v1/briefings")
class BriefingResource {

    private final Catalogue catalogue;
    private final EditBriefings editing;
    private final SecurityIdentity caller;

    BriefingResource(Catalogue catalogue, EditBriefings editing, SecurityIdentity caller) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "List the thematic briefings, newest first")
    public List<BriefingView> list() {
        return catalogue.briefings();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "Read a thematic briefing")
    public Response read(UUID id) {
        return answer(Response.ok(), catalogue.readBriefing(id));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Enter a thematic briefing in the catalogue")
    public Response enter(@NotNull NewBriefing briefing) {
        BriefingView entered = editing.record(briefing, actor());
        return answer(Response.created(URI.create("/api/v1/briefings/" + entered.id())), entered);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Amend a thematic briefing, starting from the version in the body or in If-Match")
    public Response amend(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull NewBriefing briefing) {
        return answer(Response.ok(), editing.amend(id, briefing.startingFrom(ifMatch), actor()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Withdraw a thematic briefing")
    public void withdraw(UUID id, @NotNull Withdrawal withdrawal) {
        editing.withdraw(id, withdrawal, actor());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }

    private static Response answer(Response.ResponseBuilder response, BriefingView briefing) {
        return response.entity(briefing)
                .tag(new EntityTag(String.valueOf(briefing.version())))
                .build();
    }
}
