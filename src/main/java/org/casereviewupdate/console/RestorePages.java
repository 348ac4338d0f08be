package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.restore.ConfirmRestore;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where an admin lets issues leave again after a restore. */
@Path("/console/restore")
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
class RestorePages {

    private final ConfirmRestore restore;
    private final Look look;

    RestorePages(ConfirmRestore restore, Look look) {
        this.restore = restore;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response look() {
        return ConsoleHtml.page(200, new RestorePage(restore.look(), look.isAdmin()));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public Response confirm() {
        restore.confirm(look.actor());
        return ConsoleHtml.seeOther("/console/restore");
    }
}
