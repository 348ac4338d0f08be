package org.casereviewupdate.issue;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.casereviewupdate.web.Roles;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The door for editors to corrections. */
@Path("/api/v1/corrections")
class CorrectionResource {

    private final ComposeCorrection compose;
    private final SecurityIdentity caller;

    CorrectionResource(ComposeCorrection compose, SecurityIdentity caller) {
        this.compose = compose;
        this.caller = caller;
    }

    /** Composes a mail to exactly those who received a review or briefing. */
    @POST
    @RolesAllowed(Roles.EDITOR)
    @ResponseStatus(201)
    public IssueView compose(
            @HeaderParam("Idempotency-Key")
                    @NotBlank(message = "must be given, in the header Idempotency-Key")
                    @Size(max = 180)
                    String key,
            @Valid @NotNull NewCorrection wanted) {
        return compose.compose(wanted, key, caller.getPrincipal().getName());
    }
}
