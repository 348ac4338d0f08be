package org.casereviewupdate.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The door for files of case reviews: src/docs/import.md describes what they hold. */
@Path("/api/v1/case-reviews/imports")
@RolesAllowed(Roles.EDITOR)
class ImportReviewsResource {

    private final ImportReviews imports;
    private final FetchReviews fetching;
    private final SecurityIdentity caller;

    ImportReviewsResource(ImportReviews imports, FetchReviews fetching, SecurityIdentity caller) {
        this.imports = imports;
        this.fetching = fetching;
        this.caller = caller;
    }

    @POST
    @Consumes({
        "text/csv",
        MediaType.APPLICATION_JSON,
        MediaType.APPLICATION_ATOM_XML,
        "application/rss+xml",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML
    })
    @Operation(summary = "Import case reviews from a table, a JSON array or a feed, with a report on each")
    public Response run(
            InputStream file,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("onBadRows") @Nullable String onBadRows,
            @QueryParam("type") @Nullable String type,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
        ImportReviews.Upload upload =
                new ImportReviews.Upload(file, ImportFormat.of(contentType), ImportOptions.parseKind(type));
        return answer(imports.run(upload, ImportOptions.parse(contentType, dryRun, onBadRows), actor()));
    }

    @POST
    @Path("fetch")
    @Operation(summary = "Fetch an Atom or RSS feed from the public web and import its case reviews")
    public Response fetch(
            @NotNull @Valid NewFetch fetch,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("onBadRows") @Nullable String onBadRows) {
        return answer(fetching.run(fetch, ImportOptions.parse("", dryRun, onBadRows), actor()));
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }

    /** A file that was refused for its bad rows is no success, so that a script notices; the report says which. */
    private static Response answer(ImportReport report) {
        return Response.status(report.refused() ? 422 : 200).entity(report).build();
    }
}
