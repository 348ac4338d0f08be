package org.casereviewupdate.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A door of the tests only, behind which everything goes wrong that can. */
@Path("/api/probe")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    public record Thing(@NotBlank String name, @Max(3) int size) {}

    @POST
    @PermitAll
    @Operation(hidden = true)
    @Consumes(MediaType.APPLICATION_JSON)
    public Thing echo(@Valid Thing thing) {
        return thing;
    }

    @GET
    @Path("limited")
    @PermitAll
    @Operation(hidden = true)
    public String limited(@QueryParam("limit") @Max(3) int limit) {
        return "{}";
    }

    @GET
    @Path("secret")
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public String secret() {
        return "{}";
    }

    @GET
    @Path("forgotten")
    @Operation(hidden = true)
    public String forgotten() {
        return "{}";
    }

    @GET
    @Path("fault/{kind}")
    @PermitAll
    @Operation(hidden = true)
    public String fault(@PathParam("kind") String kind) throws SQLException {
        switch (kind) {
            case "lock" -> throw new OptimisticLockException("ann@example.org");
            case "pool" -> throw new IllegalStateException(new SQLException("Acquisition timeout"));
            default -> throw new IllegalStateException("ann@example.org");
        }
    }
}
