package org.casereviewupdate.vocabulary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door to the controlled vocabulary. */
@Path("/api/v1/subjects")
class SubjectResource {

    private final Subjects subjects;

    SubjectResource(Subjects subjects) {
        this.subjects = subjects;
    }

    @GET
    @PermitAll
    @Operation(summary = "List the terms by which case reviews are found")
    public List<SubjectView> list() {
        return subjects.terms();
    }
}
