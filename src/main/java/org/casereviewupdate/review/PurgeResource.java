package org.casereviewupdate.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.casereviewupdate.web.Roles;

/** The door for admins who must destroy what a withdrawn case review said. */
@Path("/api/v1/case-reviews/{id}/purge")
@RolesAllowed(Roles.ADMIN)
class PurgeResource {

    private final PurgeReview purging;
    private final SecurityIdentity caller;

    PurgeResource(PurgeReview purging, SecurityIdentity caller) {
        this.purging = purging;
        this.caller = caller;
    }

    /** Destroys every word of a withdrawn case review, also in the issues that told of it. */
    @POST
    public void purge(UUID id) {
        purging.purge(id, caller.getPrincipal().getName());
    }
}
