package org.casereviewupdate.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.web.Roles;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The door for admins to keys. */
@Path("/api/v1/api-keys")
@RolesAllowed(Roles.ADMIN)
class ApiKeyResource {

    private final ManageKeys keys;
    private final SecurityIdentity caller;

    ApiKeyResource(ManageKeys keys, SecurityIdentity caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    public List<ApiKeyView> list() {
        return keys.all();
    }

    @POST
    @ResponseStatus(201)
    public IssuedApiKey make(@Valid @NotNull NewApiKey wanted) {
        return keys.make(wanted, caller.getPrincipal().getName());
    }

    @POST
    @Path("{id}/revocation")
    public ApiKeyView revoke(UUID id) {
        return keys.revoke(id, caller.getPrincipal().getName());
    }
}
