package org.casereviewupdate.feedback;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door at which the mail server hands in what comes to the address of the envelope sender. */
@Path("/api/v1/returned-mails")
@RolesAllowed(Roles.MAIL_SERVER)
class ReturnedMailResource {

    private final TakeReturnedMail taking;
    private final SecurityIdentity caller;

    ReturnedMailResource(TakeReturnedMail taking, SecurityIdentity caller) {
        this.taking = taking;
        this.caller = caller;
    }

    @POST
    @Consumes("message/rfc822")
    @Operation(summary = "Hand in a message that came to the envelope sender: a bounce or a complaint")
    public ReturnedMailView take(byte[] message) {
        return new ReturnedMailView(taking.take(message, caller.getPrincipal().getName()));
    }
}
