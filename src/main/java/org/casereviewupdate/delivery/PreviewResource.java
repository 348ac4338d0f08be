package org.casereviewupdate.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.casereviewupdate.web.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** The door for editors to an issue as its readers will see it. */
@Path("/api/v1/issues/{id}/preview")
@RolesAllowed(Roles.VIEWER)
class PreviewResource {

    /** A mail's styles stand in the mail; nothing else in it may load or run. */
    private static final String SEALED = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Preview preview;

    PreviewResource(Preview preview) {
        this.preview = preview;
    }

    /** The HTML part. */
    @GET
    @Produces("text/html; charset=UTF-8")
    public RestResponse<String> html(UUID id) {
        return RestResponse.ResponseBuilder.ok(preview.html(id), MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", SEALED)
                .build();
    }

    /** The text part. */
    @GET
    @Path("text")
    @Produces("text/plain; charset=UTF-8")
    public String text(UUID id) {
        return preview.text(id);
    }
}
