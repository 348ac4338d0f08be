package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.casereviewupdate.web.SameOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Leaving from one's own page, which closes with it. */
@Path(LeaveOwnPages.PATH)
@PermitAll
@Private
@SameOrigin
class LeaveOwnPages {

    static final String PATH = OwnPages.PATH + "/leave";

    private final ReadOwn reading;
    private final Leave leaving;
    private final SubscriptionConfig config;

    LeaveOwnPages(ReadOwn reading, Leave leaving, SubscriptionConfig config) {
        this.reading = reading;
        this.leaving = leaving;
        this.config = config;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        reading.read(visit);
        return Html.page(200, new LeaveOwnPage());
    }

    @POST
    @Operation(hidden = true)
    public Response leave(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        leaving.leaveFromOwnPage(visit);
        return OwnPages.closed(Html.page(200, LeftPage.of(config, Html.language())));
    }
}
