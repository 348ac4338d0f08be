package org.casereviewupdate.delivery;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.casereviewupdate.web.Roles;

/** The door for editors who have many deliveries of an issue to resolve at once. */
@Path("/api/v1/issues/{id}/resolutions")
@RolesAllowed(Roles.EDITOR)
class ResolutionResource {

    private final ResolveDelivery resolving;
    private final SecurityIdentity caller;

    ResolutionResource(ResolveDelivery resolving, SecurityIdentity caller) {
        this.resolving = resolving;
        this.caller = caller;
    }

    /** Resolves every delivery of the issue that ended in a certain way, and says how many they were. */
    @POST
    public ResolutionCount resolve(UUID id, @Valid @NotNull NewResolutions wanted) {
        return resolving.all(id, wanted, caller.getPrincipal().getName());
    }
}
