package org.casereviewupdate.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Choices;
import org.casereviewupdate.subscription.WrittenChoice;
import org.casereviewupdate.web.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** The door for editors to an issue as its readers will see it. */
@Path("/api/v1/issues/{id}/preview")
@RolesAllowed(Roles.VIEWER)
class PreviewResource {

    /** A mail's styles stand in the mail; nothing else in it may load or run. */
    private static final String SEALED = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Preview preview;
    private final Choices choices;

    PreviewResource(Preview preview, Choices choices) {
        this.preview = preview;
        this.choices = choices;
    }

    /**
     * The HTML part as those get it who choose so: language, detail, and any number of subject, nation, area, type, age and fold; with scheme, light or
     * dark, in the colours of a program that is set to them.
     */
    @GET
    @Produces("text/html; charset=UTF-8")
    public RestResponse<String> html(UUID id, @Context UriInfo uri) {
        String html = Scheme.named(uri.getQueryParameters().getFirst("scheme"))
                .map(scheme -> preview.html(id, chosen(uri), scheme))
                .orElseGet(() -> preview.html(id, chosen(uri)));
        return RestResponse.ResponseBuilder.ok(html, MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", SEALED)
                .build();
    }

    /** The text part, likewise. */
    @GET
    @Path("text")
    @Produces("text/plain; charset=UTF-8")
    public String text(UUID id, @Context UriInfo uri) {
        return preview.text(id, chosen(uri));
    }

    private Choice chosen(UriInfo uri) {
        return choices.meant(WrittenChoice.of(uri.getQueryParameters()));
    }
}
