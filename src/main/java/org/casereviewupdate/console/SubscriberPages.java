package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.casereviewupdate.delivery.SubscriberDeliveries;
import org.casereviewupdate.delivery.TraceSubscriber;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailAddressProblem;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.subscription.EraseSubscriber;
import org.casereviewupdate.subscription.GatherOwnData;
import org.casereviewupdate.subscription.OwnData;
import org.casereviewupdate.subscription.ReadPersonalData;
import org.casereviewupdate.subscription.RestSubscription;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where an admin looks after one person who has asked. There is no list to browse, and an address travels in the body of a form and never in
 * an address of a page.
 */
@Path("/console/subscribers")
@RolesAllowed(Roles.ADMIN)
@ConsoleDoor
@FreshProof
class SubscriberPages {

    private final TraceSubscriber tracing;
    private final EraseSubscriber erasing;
    private final RestSubscription resting;
    private final GatherOwnData gathering;
    private final ReadPersonalData reading;
    private final Look look;

    SubscriberPages(
            TraceSubscriber tracing,
            EraseSubscriber erasing,
            RestSubscription resting,
            GatherOwnData gathering,
            ReadPersonalData reading,
            Look look) {
        this.tracing = tracing;
        this.erasing = erasing;
        this.resting = resting;
        this.gathering = gathering;
        this.reading = reading;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return ConsoleHtml.page(200, SubscriberPage.empty());
    }

    @POST
    @Operation(hidden = true)
    public Response find(@FormParam("address") @Nullable String typed) {
        return with(typed, address -> found(200, address, "", Refusal.NONE));
    }

    /** Forgets a person for good. */
    @POST
    @Path("erasures")
    @Operation(hidden = true)
    public Response erase(@FormParam("address") @Nullable String typed) {
        return with(typed, address -> {
            erasing.erase(address, look.actor());
            return ConsoleHtml.page(200, SubscriberPage.forgotten());
        });
    }

    /** Lets a subscription rest. */
    @POST
    @Path("suspensions")
    @Operation(hidden = true)
    public Response suspend(
            @FormParam("address") @Nullable String typed, @FormParam("reason") @Nullable String reason) {
        return with(typed, address -> change(address, reason, why -> resting.rest(address, why, look.actor())));
    }

    /** Has a subscription go on that rests. */
    @POST
    @Path("reactivations")
    @Operation(hidden = true)
    public Response reactivate(
            @FormParam("address") @Nullable String typed, @FormParam("reason") @Nullable String reason) {
        return with(typed, address -> change(address, reason, why -> resting.goOn(address, why, look.actor())));
    }

    /** Everything that is kept, for somebody who has asked for it. The file's name says nothing of whom. */
    @POST
    @Path("exports")
    @Operation(hidden = true)
    public Response export(@FormParam("address") @Nullable String typed) {
        return with(
                typed,
                address -> Response.ok(reading.of(address, look.actor()), MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"subscriber.json\"")
                        .build());
    }

    private Response change(EmailAddress address, @Nullable String reason, Consumer<String> action) {
        String why = Lines.text(reason);
        try {
            action.accept(why);
            return found(200, address, "", Refusal.NONE);
        } catch (Problem refused) {
            return found(refused.view().status(), address, why, Refusal.of(refused));
        }
    }

    private Response found(int status, EmailAddress address, String reason, Refusal refusal) {
        SubscriberDeliveries found = tracing.trace(address, look.actor());
        OwnData kept = Optional.ofNullable(found.standing().subscriber())
                .flatMap(gathering::of)
                .orElse(null);
        return ConsoleHtml.page(
                status,
                new SubscriberPage(address.text(), found.standing(), found.deliveries(), kept, false, reason, refusal));
    }

    private static Response with(@Nullable String typed, Function<EmailAddress, Response> answer) {
        String text = Lines.text(typed);
        try {
            return answer.apply(EmailAddress.parse(text));
        } catch (MailAddressProblem problem) {
            return ConsoleHtml.page(
                    422, SubscriberPage.refused(text, Refusal.about("address", problem.advice(Language.ENGLISH))));
        }
    }
}
