package org.casereviewupdate.vocabulary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door to the closed lists: nations, kinds of review, age groups. */
@Path("/api/v1/vocabulary")
class VocabularyResource {

    @GET
    @PermitAll
    @Operation(summary = "List the nations, the kinds of review and the age groups, in English and Welsh")
    public VocabularyView whole() {
        return VocabularyView.whole();
    }
}
