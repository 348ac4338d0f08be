package org.casereviewupdate.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Publication;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The thematic briefings for readers. */
@Path("/briefings")
@PermitAll
class BriefingPages {

    private final ShowBriefings briefings;
    private final Publication publication;

    BriefingPages(ShowBriefings briefings, Publication publication) {
        this.briefings = briefings;
        this.publication = publication;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context Request request) {
        return publication.page(request, briefings.list(Html.language()));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response briefing(String id, @Context Request request) {
        return publication.page(request, briefings.page(RecordId.read(id, BriefingNotFound::new), Html.language()));
    }
}
