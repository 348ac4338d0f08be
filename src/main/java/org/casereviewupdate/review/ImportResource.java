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

/** The door for tables: src/docs/import.md describes what they hold. */
@Path("/api/v1")
@Consumes("text/csv")
@RolesAllowed(Roles.EDITOR)
class ImportResource {

    private final ImportReviews reviews;
    private final ImportBriefings briefings;
    private final SecurityIdentity caller;

    ImportResource(ImportReviews reviews, ImportBriefings briefings, SecurityIdentity caller) {
        this.reviews = reviews;
        this.briefings = briefings;
        this.caller = caller;
    }

    @POST
    @Path("case-reviews/imports")
    @Operation(summary = "Import a table of case reviews, with a report on each row")
    public Response importReviews(
            InputStream file,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("onBadRows") @Nullable String onBadRows,
            @Context HttpHeaders headers) {
        ImportOptions options = ImportOptions.parse(charset(headers), dryRun, onBadRows);
        return answer(reviews.run(file, options, actor()));
    }

    @POST
    @Path("briefings/imports")
    @Operation(summary = "Import a table of thematic briefings, with a report on each row")
    public Response importBriefings(
            InputStream file,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("onBadRows") @Nullable String onBadRows,
            @Context HttpHeaders headers) {
        ImportOptions options = ImportOptions.parse(charset(headers), dryRun, onBadRows);
        return answer(briefings.run(file, options, actor()));
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }

    private static @Nullable String charset(HttpHeaders headers) {
        return headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
    }

    /** A file that was refused for its bad rows is no success, so that a script notices; the report says which rows. */
    private static Response answer(ImportReport report) {
        return Response.status(report.stored() || report.dryRun() ? 200 : 422)
                .type(MediaType.APPLICATION_JSON)
                .entity(report)
                .build();
    }
}
