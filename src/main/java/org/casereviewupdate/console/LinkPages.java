package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.review.DeadLinks;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The links that lead nowhere, each beside the record in which it can be mended. */
@Path(LinkPages.PATH)
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
class LinkPages {

    static final String PATH = "/console/links";

    private static final int SHOWN = 100;

    private final DeadLinks links;

    LinkPages(DeadLinks links) {
        this.links = links;
    }

    @GET
    @Operation(hidden = true)
    public Response dead() {
        return ConsoleHtml.page(200, new LinksPage(links.newest(SHOWN), links.count()));
    }
}
