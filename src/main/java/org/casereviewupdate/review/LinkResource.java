package org.casereviewupdate.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door for editors to what became of the links. */
@Path("/api/v1/links")
@RolesAllowed(Roles.VIEWER)
class LinkResource {

    private static final int LIMIT = 200;

    private final CheckLinks links;

    LinkResource(CheckLinks links) {
        this.links = links;
    }

    @GET
    @Operation(summary = "List links by what became of them, two hundred at a time, by address")
    public List<LinkView> list(
            @QueryParam("outcome") @DefaultValue("DEAD") @NotNull LinkOutcome outcome,
            @QueryParam("after") @DefaultValue("") String after) {
        return links.with(outcome, after, LIMIT);
    }
}
