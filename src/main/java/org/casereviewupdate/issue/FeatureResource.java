package org.casereviewupdate.issue;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.casereviewupdate.web.Roles;

/** The door for editors to the briefing that an issue features. */
@Path("/api/v1/issues/{id}/featured-briefing")
class FeatureResource {

    private final FeatureBriefing feature;
    private final SecurityIdentity caller;

    FeatureResource(FeatureBriefing feature, SecurityIdentity caller) {
        this.feature = feature;
        this.caller = caller;
    }

    /** Features another briefing, or none, while the issue is held. */
    @PUT
    @RolesAllowed(Roles.EDITOR)
    public IssueView feature(UUID id, @NotNull NewFeature wanted) {
        return feature.feature(id, wanted.briefing(), caller.getPrincipal().getName());
    }
}
