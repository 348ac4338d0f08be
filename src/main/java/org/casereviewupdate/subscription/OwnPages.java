package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.casereviewupdate.web.SameOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A subscriber's own page: what they get, their data, and how to stop. Each change has a page of its own. */
@Path(OwnPages.PATH)
@PermitAll
@Private
@SameOrigin
class OwnPages {

    static final String PATH = "/manage/subscription";

    /** The cookie that holds the key of the visit, for pages below {@link #PATH} only. */
    static final String COOKIE = "own-page";

    private static final Set<String> CHANGES = Set.of("choice", "pause", "resume", "address");

    private final ReadOwn reading;
    private final FinishVisit finishing;
    private final Terms terms;

    OwnPages(ReadOwn reading, FinishVisit finishing, Terms terms) {
        this.reading = reading;
        this.finishing = finishing;
        this.terms = terms;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@CookieParam(COOKIE) @Nullable String visit, @QueryParam("done") @Nullable String done) {
        String change = done != null && CHANGES.contains(done) ? done : "";
        return Html.page(200, OwnPage.of(reading.read(visit), change, terms.vocabulary(), Html.language()));
    }

    @POST
    @Path("finish")
    @Operation(hidden = true)
    public Response finish(@CookieParam(COOKIE) @Nullable String visit) {
        finishing.finish(visit);
        return closed(Html.page(200, new FinishedPage()));
    }

    /** An answer after which the browser has no cookie any more. */
    static Response closed(Response answer) {
        NewCookie none = new NewCookie.Builder(COOKIE)
                .value("")
                .path(PATH)
                .maxAge(0)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.fromResponse(answer).cookie(none).build();
    }
}
