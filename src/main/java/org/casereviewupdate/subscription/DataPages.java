package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A subscriber's own data to take away: for a program, and for people. The files' names say nothing of the person. */
@Path(OwnPages.PATH)
@PermitAll
@Private
class DataPages {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final GatherOwnData gathering;
    private final Terms terms;
    private final ZoneId zone;

    DataPages(GatherOwnData gathering, Terms terms, TimeConfig time) {
        this.gathering = gathering;
        this.terms = terms;
        this.zone = time.zone();
    }

    @GET
    @Path("data.json")
    @Operation(hidden = true)
    public Response json(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        return file(gathering.gather(visit), MediaType.APPLICATION_JSON, "subscription.json");
    }

    @GET
    @Path("data.txt")
    @Operation(hidden = true)
    public Response text(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        OwnData data = gathering.gather(visit);
        String text =
                OwnDataText.of(data, terms.vocabulary(), zone, Html.language()).render();
        return file(text, TEXT, "subscription.txt");
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
