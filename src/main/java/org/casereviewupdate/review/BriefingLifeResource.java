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

/** The door to what a briefing said before, to showing a withdrawn one again, and to destroying what it said. */
@Path("/api/v1/briefings/{id}")
class BriefingLifeResource {

    private final ReadHistory histories;
    private final ReinstateBriefing reinstating;
    private final PurgeBriefing purging;
    private final SecurityIdentity caller;

    BriefingLifeResource(
            ReadHistory histories, ReinstateBriefing reinstating, PurgeBriefing purging, SecurityIdentity caller) {
        this.histories = histories;
        this.reinstating = reinstating;
        this.purging = purging;
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

    @POST
    @Path("purge")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Destroy every word of a withdrawn thematic briefing, also in the issues that told of it")
    public void purge(UUID id) {
        purging.purge(id, caller.getPrincipal().getName());
    }
}
