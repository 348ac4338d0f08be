package org.casereviewupdate.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The door through which the catalogue leaves as a table. */
@Path("/api/v1/case-reviews/export")
@RolesAllowed(Roles.VIEWER)
class ExportResource {

    private final ExportReviews export;

    ExportResource(ExportReviews export) {
        this.export = export;
    }

    @GET
    @Produces("text/csv")
    @Operation(summary = "Export the case reviews that a search finds as a table that an import takes back unchanged")
    public Response export(
            @QueryParam("q") @Nullable String q,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("area") @Nullable String area,
            @QueryParam("year") @Nullable String year,
            @QueryParam("nation") @Nullable String nation,
            @QueryParam("type") @Nullable String type,
            @QueryParam("age") @Nullable String age) {
        ReviewQuery query = ReviewQuery.parse(new ReviewQuery.Typed(q, subject, area, year, nation, type, age));
        StreamingOutput table = bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            export.write(query, out);
            out.flush();
        };
        return Response.ok(table, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"case-reviews.csv\"")
                .build();
    }
}
