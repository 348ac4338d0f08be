package org.casereviewupdate.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door to what a case review said before. */
@Path("/api/v1/case-reviews/{id}/history")
@RolesAllowed(Roles.EDITOR)
class HistoryResource {

    private final ReadHistory histories;

    HistoryResource(ReadHistory histories) {
        this.histories = histories;
    }

    @GET
    @Operation(summary = "Tell who changed what in a case review, and when")
    public List<RevisionView> history(UUID id) {
        return histories.of(id);
    }
}
