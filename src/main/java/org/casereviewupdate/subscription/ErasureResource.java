package org.casereviewupdate.subscription;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.web.Roles;

/** The door for admins to whom somebody has written to be forgotten. */
@Path("/api/v1/subscribers/erasures")
@RolesAllowed(Roles.ADMIN)
class ErasureResource {

    private final EraseSubscriber erasing;
    private final SecurityIdentity caller;

    ErasureResource(EraseSubscriber erasing, SecurityIdentity caller) {
        this.erasing = erasing;
        this.caller = caller;
    }

    /** Erases a person. The answer is the same whether or not anything was known of the address. */
    @POST
    public void erase(@Valid @NotNull SubscriberAddress person) {
        erasing.erase(
                EmailAddress.parse(person.address()), caller.getPrincipal().getName());
    }
}
