package org.casereviewupdate.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The door for tables of thematic briefings: src/docs/import.md describes what they hold. */
@Path("/api/v1/briefings/imports")
class ImportBriefingsResource {

    private final ImportBriefings imports;
    private final SecurityIdentity caller;

    ImportBriefingsResource(ImportBriefings imports, SecurityIdentity caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Import a table of thematic briefings, with a report on each row")
    public Response run(
            InputStream file,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("onBadRows") @Nullable String onBadRows,
            @Context HttpHeaders headers) {
        String charset = headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
        ImportReport report = imports.run(
                file,
                ImportOptions.parse(charset, dryRun, onBadRows),
                caller.getPrincipal().getName());
        // A file that was refused for its bad rows is no success, so that a script notices; the report says which.
        return Response.status(report.refused() ? 422 : 200).entity(report).build();
    }
}
