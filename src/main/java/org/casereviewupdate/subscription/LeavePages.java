package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where a leave link leads.
 *
 * <p>Mail programs post to the same address (RFC 8058 section 3.2): no cookie, no origin, and a body of any shape, which is why none is
 * read. The page's own button says where it stands by its query.
 */
@Path(LeaveLinks.PATH + "{token}")
@PermitAll
@Private
class LeavePages {

    private final Leave leave;
    private final SubscriptionConfig config;

    LeavePages(Leave leave, SubscriptionConfig config) {
        this.leave = leave;
        this.config = config;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token) {
        leave.look(token);
        return Html.page(200, new LeavePage());
    }

    @POST
    @Operation(hidden = true)
    public Response leave(@PathParam("token") String token, @QueryParam("by") @Nullable String by) {
        if ("page".equals(by)) {
            leave.leave(token, ConsentSource.MAIL);
            return Html.page(200, LeftPage.of(config, Html.language()));
        }
        leave.leave(token, ConsentSource.ONE_CLICK);
        return Response.ok("You have left.\n", MediaType.TEXT_PLAIN).build();
    }
}
