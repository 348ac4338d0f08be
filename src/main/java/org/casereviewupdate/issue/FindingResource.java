package org.casereviewupdate.issue;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.web.Roles;

/** The door for editors to what was found in an issue before its release. */
@Path("/api/v1/issues/{id}/findings")
@RolesAllowed(Roles.EDITOR)
class FindingResource {

    private final CheckIssue check;
    private final SecurityIdentity caller;

    FindingResource(CheckIssue check, SecurityIdentity caller) {
        this.check = check;
        this.caller = caller;
    }

    /** Looks an issue through. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public List<FindingView> findings(UUID id) {
        return check.findings(id);
    }

    /** Lets findings pass, with a reason. */
    @POST
    @Path("overrides")
    public List<FindingView> override(UUID id, @Valid @NotNull NewOverride wanted) {
        return check.override(id, wanted, caller.getPrincipal().getName());
    }
}
