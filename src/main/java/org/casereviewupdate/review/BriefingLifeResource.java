package org.casereviewupdate.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door to what a briefing said before, and to showing a withdrawn one again. */
@Path("/api/v1/briefings/{id}")
class BriefingLifeResource {

    private final ReadHistory histories;
    private final ReinstateBriefing reinstating;
    private final SecurityIdentity caller;

    BriefingLifeResource(ReadHistory histories, ReinstateBriefing reinstating, SecurityIdentity caller) {
        this.histories = histories;
        this.reinstating = reinstating;
        this.caller = caller;
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Tell who changed what in a thematic briefing, and when")
    public List<RevisionView> history(UUID id) {
        return histories.ofBriefing(id);
    }

    @POST
    @Path("reinstatement")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Show a withdrawn thematic briefing again; whoever withdrew it cannot")
    public BriefingView reinstate(UUID id) {
        return reinstating.reinstate(id, caller.getPrincipal().getName());
    }
}
