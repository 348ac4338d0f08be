package org.casereviewupdate.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door for admins who want to know whether somebody has altered the records. */
@Path("/api/v1/chains")
@RolesAllowed(Roles.ADMIN)
class ChainResource {

    private final Chains chains;

    ChainResource(Chains chains) {
        this.chains = chains;
    }

    @GET
    @Operation(summary = "Check the audit trail and the evidence of consent; a record that was altered is named")
    public List<ChainVerdict> verify() {
        return Stream.of(Chain.values()).map(chains::verify).toList();
    }
}
