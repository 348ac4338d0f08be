package org.casereviewupdate.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door to the controlled vocabulary. */
@Path("/api/v1/subjects")
class SubjectResource {

    private final Catalogue catalogue;

    SubjectResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    @Operation(summary = "List the terms by which case reviews are found")
    public List<SubjectView> list() {
        return catalogue.subjects();
    }
}
