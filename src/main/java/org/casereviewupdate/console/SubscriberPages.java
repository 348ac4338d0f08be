package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.delivery.SubscriberDeliveries;
import org.casereviewupdate.delivery.TraceSubscriber;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailAddressProblem;
import org.casereviewupdate.subscription.EraseSubscriber;
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
    private final Look look;

    SubscriberPages(TraceSubscriber tracing, EraseSubscriber erasing, Look look) {
        this.tracing = tracing;
        this.erasing = erasing;
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
        try {
            EmailAddress address = EmailAddress.parse(Lines.text(typed));
            SubscriberDeliveries found = tracing.trace(address, look.actor());
            return ConsoleHtml.page(
                    200, new SubscriberPage(address.text(), found.standing(), found.deliveries(), false, Refusal.NONE));
        } catch (MailAddressProblem problem) {
            return refused(typed, problem);
        }
    }

    /** Forgets a person for good. */
    @POST
    @Path("erasures")
    @Operation(hidden = true)
    public Response erase(@FormParam("address") @Nullable String typed) {
        try {
            erasing.erase(EmailAddress.parse(Lines.text(typed)), look.actor());
            return ConsoleHtml.page(200, SubscriberPage.forgotten());
        } catch (MailAddressProblem problem) {
            return refused(typed, problem);
        }
    }

    private static Response refused(@Nullable String typed, MailAddressProblem problem) {
        return ConsoleHtml.page(
                422,
                SubscriberPage.refused(Lines.text(typed), Refusal.about("address", problem.advice(Language.ENGLISH))));
    }
}
