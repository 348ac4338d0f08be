package org.casereviewupdate.delivery;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.subscription.SubscriberAddress;
import org.casereviewupdate.web.Roles;

/** The door for admins to what one person was sent. Who subscribes is confidential, so editors do not come in here. */
@Path("/api/v1/subscribers/deliveries")
@RolesAllowed(Roles.ADMIN)
class SubscriberDeliveriesResource {

    private final TraceSubscriber tracing;
    private final SecurityIdentity caller;

    SubscriberDeliveriesResource(TraceSubscriber tracing, SecurityIdentity caller) {
        this.tracing = tracing;
        this.caller = caller;
    }

    /** Lists what became of everything that was sent to an address; a question, asked by POST to keep the address out of logs. */
    @POST
    public SubscriberDeliveries deliveries(@Valid @NotNull SubscriberAddress person) {
        return tracing.trace(
                EmailAddress.parse(person.address()), caller.getPrincipal().getName());
    }
}
