package org.casereviewupdate.issue;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.casereviewupdate.web.Roles;

/** The door for editors to the reviews of a held issue as they read now. */
@Path("/api/v1/issues/{id}/refresh")
@RolesAllowed(Roles.EDITOR)
class RefreshResource {

    private final RefreshIssue refresh;
    private final SecurityIdentity caller;

    RefreshResource(RefreshIssue refresh, SecurityIdentity caller) {
        this.refresh = refresh;
        this.caller = caller;
    }

    /** Reads the reviews of a held issue anew. */
    @POST
    public IssueView refresh(UUID id) {
        return refresh.refresh(id, caller.getPrincipal().getName());
    }
}
