package org.casereviewupdate.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.web.Roles;
import org.jspecify.annotations.Nullable;

/** The door for editors to what became of an issue, as a file for a spreadsheet. */
@Path("/api/v1/issues/{id}/deliveries.csv")
@RolesAllowed(Roles.VIEWER)
class DeliveriesFileResource {

    private final ReadIssues issues;
    private final DeliveriesFile file;

    DeliveriesFileResource(ReadIssues issues, DeliveriesFile file) {
        this.issues = issues;
        this.file = file;
    }

    /** Every delivery, or those in one state; no addresses. */
    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response file(UUID id, @QueryParam("status") @Nullable DeliveryStatus status) {
        // Before the first byte is written a refusal is still possible.
        issues.one(id);
        StreamingOutput rows = out -> file.write(id, status, out);
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deliveries-" + id + ".csv\"")
                .build();
    }
}
