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

/** Where the link of the mail about leaving leads: a button that brings everything back as it was. */
@Path(UndoPages.PATH + "{token}")
@PermitAll
@Private
class UndoPages {

    static final String PATH = "/undo/";

    private static final int OK = 200;
    private static final int GONE = 410;

    private final UndoLeaving undoing;

    UndoPages(UndoLeaving undoing) {
        this.undoing = undoing;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("token") String token) {
        LinkState state = undoing.look(token);
        return state == LinkState.READY
                ? Html.page(OK, new UndoPage(ButtonWordings.undo(Html.language())))
                : spent(state);
    }

    @POST
    @Operation(hidden = true)
    public Response undo(@PathParam("token") String token) {
        LinkState state = undoing.undo(token, Html.language());
        return state == LinkState.READY ? Html.page(OK, new UndonePage()) : spent(state);
    }

    private static Response spent(LinkState state) {
        ButtonMessages words = Words.in(Html.language(), ButtonMessages.class);
        ButtonSpentPage page =
                switch (state) {
                    case USED -> new ButtonSpentPage(words.usedTitle(), words.undone(), "", "");
                    case EXPIRED -> new ButtonSpentPage(words.expiredTitle(), words.undoExpired(), "/", words.signUp());
                    case SUPERSEDED, READY ->
                        new ButtonSpentPage(words.supersededTitle(), words.superseded(), "/", words.signUp());
                };
        return Html.page(GONE, page);
    }
}
