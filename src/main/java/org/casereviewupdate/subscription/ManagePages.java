package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailAddressProblem;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Peer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a subscriber asks for the link to their own page. The answer is the same for every address. */
@Path(ManagePages.PATH)
@PermitAll
class ManagePages {

    static final String PATH = "/manage";

    /** What is shown again of a text that was far too long for an address. */
    private static final int LONGEST_SHOWN = 320;

    private final AskForPage asking;
    private final Peer peer;

    ManagePages(AskForPage asking, Peer peer) {
        this.asking = asking;
        this.peer = peer;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return Html.page(200, new ManagePage("", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@FormParam("email") @Nullable String email) {
        try {
            EmailAddress address = asking.ask(email, peer.network());
            return Html.page(202, new LinkSentPage(address.text()));
        } catch (MailAddressProblem problem) {
            String typed = email == null ? "" : email;
            String shown = typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN);
            return Html.page(422, new ManagePage(shown, problem.advice(Html.language())));
        }
    }
}
