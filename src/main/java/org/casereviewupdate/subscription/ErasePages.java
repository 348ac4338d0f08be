package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.casereviewupdate.web.SameOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The two steps to be forgotten. */
@Path(ErasePages.PATH)
@PermitAll
@Private
@SameOrigin
class ErasePages {

    static final String PATH = OwnPages.PATH + "/erase";

    private final ReadOwn reading;
    private final EraseOwn erasing;

    ErasePages(ReadOwn reading, EraseOwn erasing) {
        this.reading = reading;
        this.erasing = erasing;
    }

    @GET
    @Operation(hidden = true)
    public Response explain(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        reading.read(visit);
        return Html.page(200, new ErasePage());
    }

    @GET
    @Path("last-step")
    @Operation(hidden = true)
    public Response ask(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        reading.read(visit);
        return Html.page(200, new EraseLastStepPage(false));
    }

    @POST
    @Path("last-step")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response erase(
            @CookieParam(OwnPages.COOKIE) @Nullable String visit, @FormParam("sure") @Nullable String sure) {
        if (!"yes".equals(sure)) {
            reading.read(visit);
            return Html.page(422, new EraseLastStepPage(true));
        }
        erasing.erase(visit);
        return OwnPages.closed(Html.page(200, new ErasedPage()));
    }
}
