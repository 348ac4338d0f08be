package org.casereviewupdate.subscription;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door for admins whom somebody has asked what is held of them. It is a POST so that no address stands in a URL, and it is audited. */
@Path("/api/v1/subscribers/access-requests")
@RolesAllowed(Roles.ADMIN)
class AccessResource {

    private final ReadPersonalData reading;
    private final SecurityIdentity caller;

    AccessResource(ReadPersonalData reading, SecurityIdentity caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Everything that is held of a person, from every table")
    public PersonalData read(@Valid @NotNull SubscriberAddress person) {
        return reading.of(
                EmailAddress.parse(person.address()), caller.getPrincipal().getName());
    }
}
