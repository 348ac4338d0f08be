package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.web.Peer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The door for other sites that let their visitors sign up. */
@Path("/api/v1/subscriptions")
class SubscriptionResource {

    private static final String DOOR = "/api/v1/subscriptions";

    private final SignUp signUp;
    private final Terms terms;
    private final Peer peer;

    SubscriptionResource(SignUp signUp, Terms terms, Peer peer) {
        this.signUp = signUp;
        this.terms = terms;
        this.peer = peer;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign an address up; its owner has to confirm")
    @APIResponse(
            responseCode = "202",
            description = "The same answer for every address, known or not",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "invalid-email-address: no mail can reach this address; unknown-names: something was chosen that"
                            + " there is not")
    public Response signUp(@Valid @NotNull NewSubscription subscription) {
        Choice choice = subscription.chosen().exactly(terms.vocabulary());
        signUp.request(new NewSignUp(subscription.email(), null, DOOR, ConsentSource.API, choice, peer.network()));
        return Response.accepted(SubscriptionView.ACCEPTED).build();
    }
}
