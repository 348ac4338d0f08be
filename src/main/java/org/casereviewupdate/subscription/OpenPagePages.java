package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.casereviewupdate.web.SameOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the mailed link to one's own page leads: a button, because what opens the link may be a scanner. */
@Path(OpenPagePages.PATH + "{token}")
@PermitAll
@Private
@SameOrigin
class OpenPagePages {

    static final String PATH = "/manage/link/";

    private static final int OK = 200;
    private static final int GONE = 410;

    private final OpenPage opening;
    private final boolean secure;

    OpenPagePages(OpenPage opening, PublisherConfig publisher) {
        this.opening = opening;
        this.secure = "https".equals(publisher.baseUrl().getScheme());
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token) {
        LinkState state = opening.look(token);
        return state == LinkState.READY ? Html.page(OK, new OpenPagePage()) : spent(state);
    }

    @POST
    @Operation(hidden = true)
    public Response open(@PathParam("token") String token) {
        OpenedPage page = opening.open(token);
        if (page.state() != LinkState.READY) {
            return spent(page.state());
        }
        return Response.fromResponse(Html.seeOther(OwnPages.PATH))
                .cookie(cookie(page.key()))
                .build();
    }

    private NewCookie cookie(String key) {
        return new NewCookie.Builder(OwnPages.COOKIE)
                .value(key)
                .path(OwnPages.PATH)
                .maxAge((int) Visits.LENGTH.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static Response spent(LinkState state) {
        ManageMessages words = Words.in(Html.language(), ManageMessages.class);
        String title =
                switch (state) {
                    case USED -> words.usedTitle();
                    case EXPIRED -> words.expiredTitle();
                    case SUPERSEDED, READY -> words.supersededTitle();
                };
        return Html.page(GONE, new PageLinkSpentPage(title));
    }
}
