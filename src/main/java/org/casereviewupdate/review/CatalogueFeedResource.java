package org.casereviewupdate.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.casereviewupdate.feed.AtomFeed;
import org.casereviewupdate.feed.JsonFeed;
import org.casereviewupdate.web.Publication;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door for programs that follow the catalogue, or any search of it. */
@Path("/")
@PermitAll
class CatalogueFeedResource {

    private final CatalogueFeed feeds;
    private final Publication publication;

    CatalogueFeedResource(CatalogueFeed feeds, Publication publication) {
        this.feeds = feeds;
        this.publication = publication;
    }

    @GET
    @Path("reviews.atom")
    @Operation(hidden = true)
    public Response atom(@Context UriInfo address, @Context Request request) {
        Asked asked = Asked.read(address.getQueryParameters()::getFirst);
        return publication.text(request, AtomFeed.MEDIA_TYPE, AtomFeed.write(feeds.of(asked, "atom")));
    }

    @GET
    @Path("reviews.json")
    @Operation(hidden = true)
    public Response json(@Context UriInfo address, @Context Request request) {
        Asked asked = Asked.read(address.getQueryParameters()::getFirst);
        return publication.json(request, JsonFeed.MEDIA_TYPE, JsonFeed.of(feeds.of(asked, "json")));
    }
}
