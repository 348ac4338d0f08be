package org.casereviewupdate.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.casereviewupdate.web.Roles;

/** The door for those who approve what others have done: showing a withdrawn case review again. */
@Path("/api/v1/case-reviews/{id}/reinstatement")
@RolesAllowed(Roles.APPROVER)
class ReinstatementResource {

    private final ReinstateReview reinstating;
    private final SecurityIdentity caller;

    ReinstatementResource(ReinstateReview reinstating, SecurityIdentity caller) {
        this.reinstating = reinstating;
        this.caller = caller;
    }

    /** Reinstates a case review that somebody else withdrew. */
    @POST
    public CaseReviewView reinstate(UUID id) {
        return reinstating.reinstate(id, caller.getPrincipal().getName());
    }
}
