package org.casereviewupdate.restore;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.casereviewupdate.web.Roles;

/** The door to what became of a restored backup. */
@Path("/api/v1/restore")
@RolesAllowed(Roles.ADMIN)
class RestoreResource {

    private final ConfirmRestore confirm;
    private final SecurityIdentity caller;

    RestoreResource(ConfirmRestore confirm, SecurityIdentity caller) {
        this.confirm = confirm;
        this.caller = caller;
    }

    /** Says whether a restored backup was noticed that nobody has confirmed, and why it is taken for one. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public RestoreView look() {
        return confirm.look();
    }

    /** Lets issues leave again after a restore. Those that were halted wait until they are resumed one by one. */
    @POST
    @Path("confirmation")
    public RestoreView confirm() {
        return confirm.confirm(caller.getPrincipal().getName());
    }
}
