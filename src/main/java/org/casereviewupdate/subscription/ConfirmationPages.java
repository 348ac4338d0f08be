package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.language.Words;
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
        return page(confirm.confirm(token, Html.language()));
    }

    private Response page(ConfirmationState state) {
        return switch (state) {
            case READY -> Html.page(OK, new ConfirmPage(wordings.confirm(Html.language())));
            case CONFIRMED -> Html.page(OK, new ConfirmedPage(true));
            case ALREADY_CONFIRMED -> Html.page(OK, new ConfirmedPage(false));
            case LEFT_SINCE -> spent(words().used(), words().usedDetail());
            case SUPERSEDED -> spent(words().replaced(), words().replacedDetail());
            case EXPIRED -> spent(words().expired(), words().expiredDetail());
        };
    }

    private static ConfirmMessages words() {
        return Words.in(Html.language(), ConfirmMessages.class);
    }

    private static Response spent(String title, String detail) {
        return Html.page(GONE, new LinkSpentPage(title, detail));
    }
}
