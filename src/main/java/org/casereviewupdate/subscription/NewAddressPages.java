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

/** Where the link that went to a new address leads: a button by which its owner agrees. */
@Path(NewAddressPages.PATH + "{token}")
@PermitAll
@Private
class NewAddressPages {

    static final String PATH = "/manage/new-address/";

    private static final int OK = 200;
    private static final int GONE = 410;

    private final TakeAddress taking;

    NewAddressPages(TakeAddress taking) {
        this.taking = taking;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token) {
        LinkState state = taking.look(token);
        return state == LinkState.READY
                ? Html.page(OK, new NewAddressPage(ButtonWordings.newAddress(Html.language())))
                : spent(state);
    }

    @POST
    @Operation(hidden = true)
    public Response take(@PathParam("token") String token) {
        LinkState state = taking.take(token, Html.language());
        return state == LinkState.READY ? Html.page(OK, new MovedPage()) : spent(state);
    }

    private static Response spent(LinkState state) {
        ButtonMessages words = Words.in(Html.language(), ButtonMessages.class);
        ButtonSpentPage page =
                switch (state) {
                    case USED -> new ButtonSpentPage(words.usedTitle(), words.used(), "", "");
                    case EXPIRED ->
                        new ButtonSpentPage(words.expiredTitle(), words.newExpired(), ManagePages.PATH, words.manage());
                    case SUPERSEDED, READY ->
                        new ButtonSpentPage(
                                words.supersededTitle(), words.superseded(), ManagePages.PATH, words.manage());
                };
        return Html.page(GONE, page);
    }
}
