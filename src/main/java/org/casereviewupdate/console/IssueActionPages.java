package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Consumer;
import org.casereviewupdate.delivery.DeliveryStatus;
import org.casereviewupdate.delivery.NewResolutions;
import org.casereviewupdate.delivery.Resolution;
import org.casereviewupdate.delivery.ResolveDelivery;
import org.casereviewupdate.delivery.TestSend;
import org.casereviewupdate.issue.StopIssue;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Choices;
import org.casereviewupdate.subscription.WrittenChoice;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What an editor does with an issue. Whatever is refused is told on the issue's own page. */
@Path("/console/issues")
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class IssueActionPages {

    private static final int LONGEST_REASON = 500;

    private final IssueDesk desk;
    private final StopIssue stopping;
    private final TestSend testing;
    private final ResolveDelivery resolving;
    private final Choices choices;
    private final Look look;

    IssueActionPages(
            IssueDesk desk,
            StopIssue stopping,
            TestSend testing,
            ResolveDelivery resolving,
            Choices choices,
            Look look) {
        this.desk = desk;
        this.stopping = stopping;
        this.testing = testing;
        this.resolving = resolving;
        this.choices = choices;
        this.look = look;
    }

    /** A test as those get it who choose as the address says, in the way of the preview's. */
    @POST
    @Path("{id}/test-sends")
    @Operation(hidden = true)
    public Response test(UUID id, @FormParam("to") @Nullable String to, @Context UriInfo uri) {
        try {
            Choice choice = choices.meant(WrittenChoice.of(uri.getQueryParameters()));
            return ConsoleHtml.page(200, desk.afterTest(id, testing.send(id, EmailAddress.parse(typed(to)), choice)));
        } catch (Problem refused) {
            return desk.refused(
                    id, Typed.in("to", typed(to)), "to", refused.view().detail());
        }
    }

    @POST
    @Path("{id}/halt")
    @Operation(hidden = true)
    public Response halt(UUID id, @FormParam("reason") @Nullable String reason) {
        return withReason(id, "halt-reason", reason, why -> stopping.halt(id, why, look.actor()));
    }

    @POST
    @Path("{id}/resume")
    @Operation(hidden = true)
    public Response resume(UUID id) {
        return desk.act(id, () -> stopping.resume(id, look.actor()));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(UUID id, @FormParam("reason") @Nullable String reason) {
        return withReason(id, "cancel-reason", reason, why -> stopping.cancel(id, why, look.actor()));
    }

    /** One uncertain delivery, after a look into the relay's log. */
    @POST
    @Path("{id}/deliveries/{subscriber}/resolution")
    @Operation(hidden = true)
    public Response resolve(UUID id, UUID subscriber, @NotNull @FormParam("outcome") Resolution outcome) {
        return desk.act(id, () -> resolving.one(id, subscriber, outcome, look.actor()));
    }

    /** All that are uncertain, at once. */
    @POST
    @Path("{id}/resolutions")
    @Operation(hidden = true)
    public Response resolveAll(UUID id, @NotNull @FormParam("outcome") Resolution outcome) {
        return desk.act(
                id, () -> resolving.all(id, new NewResolutions(DeliveryStatus.UNCERTAIN, outcome, null), look.actor()));
    }

    private Response withReason(UUID id, String field, @Nullable String reason, Consumer<String> action) {
        String why = typed(reason);
        Typed typed = Typed.in(field, why);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return desk.refused(id, typed, field, "Say why, in at most 500 characters; it is kept for the record");
        }
        return desk.act(id, typed, () -> action.accept(why));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
