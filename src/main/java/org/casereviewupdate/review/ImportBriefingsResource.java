package org.casereviewupdate.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The door for files of thematic briefings: src/docs/import.md describes what they hold. */
@Path("/api/v1/briefings/imports")
@RolesAllowed(Roles.EDITOR)
class ImportBriefingsResource {

    private final ImportBriefings imports;
    private final SecurityIdentity caller;

    ImportBriefingsResource(ImportBriefings imports, SecurityIdentity caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(summary = "Import thematic briefings from a table or a JSON array, with a report on each")
    public Response run(
            InputStream file,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("onBadRows") @Nullable String onBadRows,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
        ImportReport report = imports.run(
                file,
                ImportFormat.of(contentType),
                ImportOptions.parse(contentType, dryRun, onBadRows),
                caller.getPrincipal().getName());
        return Response.status(report.refused() ? 422 : 200).entity(report).build();
    }
}
