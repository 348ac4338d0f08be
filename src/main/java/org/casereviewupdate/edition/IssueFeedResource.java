package org.casereviewupdate.edition;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.feed.AtomFeed;
import org.casereviewupdate.feed.Feed;
import org.casereviewupdate.feed.JsonFeed;
import org.casereviewupdate.web.Publication;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The door for programs that follow the issues. */
@Path("/issues")
@PermitAll
class IssueFeedResource {

    private final IssueFeeds feeds;
    private final Publication publication;

    IssueFeedResource(IssueFeeds feeds, Publication publication) {
        this.feeds = feeds;
        this.publication = publication;
    }

    @GET
    @Path("feed.atom")
    @Operation(hidden = true)
    public Response atom(@QueryParam("subject") @Nullable String subject, @Context Request request) {
        return publication.text(request, AtomFeed.MEDIA_TYPE, AtomFeed.write(feeds.feed(subject, "atom")));
    }

    @GET
    @Path("feed.json")
    @Operation(hidden = true)
    public Response json(@QueryParam("subject") @Nullable String subject, @Context Request request) {
        Feed feed = feeds.feed(subject, "json");
        return publication.json(request, JsonFeed.MEDIA_TYPE, JsonFeed.of(feed));
    }
}
