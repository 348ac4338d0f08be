package org.casereviewupdate.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Publication;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The catalogue for readers: the search, and the record of each case review. */
@Path("/reviews")
@PermitAll
class ReviewPages {

    private final ShowSearch search;
    private final ShowReview records;
    private final Publication publication;

    ReviewPages(ShowSearch search, ShowReview records, Publication publication) {
        this.search = search;
        this.records = records;
        this.publication = publication;
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @Context UriInfo address, @QueryParam("after") @Nullable String after, @Context Request request) {
        Asked asked = Asked.read(address.getQueryParameters()::getFirst);
        return publication.page(request, new ReviewsPage(search.show(asked, after, Html.language())));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response review(String id, @Context Request request) {
        return publication.page(request, records.page(RecordId.read(id, ReviewNotFound::new), Html.language()));
    }

    @GET
    @Path("{id}/citation.ris")
    @Operation(hidden = true)
    public Response ris(String id, @Context Request request) {
        String citation =
                records.citation(RecordId.read(id, ReviewNotFound::new)).ris();
        return publication.text(request, "application/x-research-info-systems;charset=UTF-8", citation);
    }

    @GET
    @Path("{id}/citation.bib")
    @Operation(hidden = true)
    public Response bibtex(String id, @Context Request request) {
        String citation =
                records.citation(RecordId.read(id, ReviewNotFound::new)).bibtex();
        return publication.text(request, "application/x-bibtex;charset=UTF-8", citation);
    }
}
