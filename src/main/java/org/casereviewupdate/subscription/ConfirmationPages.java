package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the link of a confirmation mail leads: a button, because what opens the link may be a scanner. */
@Path("/confirm/{token}")
@PermitAll
@Private
class ConfirmationPages {

    private static final int OK = 200;
    private static final int GONE = 410;

    private final Confirm confirm;
    private final Wordings wordings;

    ConfirmationPages(Confirm confirm, Wordings wordings) {
        this.confirm = confirm;
        this.wordings = wordings;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token) {
        return page(confirm.look(token));
    }

    @POST
    @Operation(hidden = true)
    public Response confirm(@PathParam("token") String token) {
        return page(confirm.confirm(token));
    }

    private Response page(ConfirmationState state) {
        return switch (state) {
            case READY -> Html.page(OK, new ConfirmPage(wordings.confirm()));
            case CONFIRMED -> Html.page(OK, new ConfirmedPage(true));
            case ALREADY_CONFIRMED -> Html.page(OK, new ConfirmedPage(false));
            case LEFT_SINCE ->
                spent(
                        "This link was used before",
                        "You confirmed with it, and have stopped the newsletter since. To receive it again, sign up again.");
            case SUPERSEDED ->
                spent(
                        "This link has been replaced",
                        "We have sent you a newer email with another link, or you have stopped the newsletter in the meantime."
                                + " Use the link in the newest email, or sign up again.");
            case EXPIRED ->
                spent(
                        "This link has expired",
                        "Nobody pressed the button in time, so nothing will be sent to you. To receive the newsletter, sign up again.");
        };
    }

    private static Response spent(String title, String detail) {
        return Html.page(GONE, new LinkSpentPage(title, detail));
    }
}
