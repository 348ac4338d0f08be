package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.mail.MailAddressProblem;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.casereviewupdate.web.SameOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a subscriber asks to have the newsletter sent to another address. */
@Path(AddressPages.PATH)
@PermitAll
@Private
@SameOrigin
class AddressPages {

    static final String PATH = OwnPages.PATH + "/address";

    /** What is shown again of a text that was far too long for an address. */
    private static final int LONGEST_SHOWN = 320;

    private final ReadOwn reading;
    private final ChangeAddress changing;

    AddressPages(ReadOwn reading, ChangeAddress changing) {
        this.reading = reading;
        this.changing = changing;
    }

    @GET
    @Operation(hidden = true)
    public Response form(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        return Html.page(200, new AddressPage(reading.receiving(visit).address(), "", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @CookieParam(OwnPages.COOKIE) @Nullable String visit, @FormParam("email") @Nullable String email) {
        try {
            changing.ask(visit, email);
            return Html.seeOther(OwnPages.PATH + "?done=address");
        } catch (MailAddressProblem problem) {
            String typed = email == null ? "" : email;
            String shown = typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN);
            return Html.page(
                    422, new AddressPage(reading.receiving(visit).address(), shown, problem.advice(Html.language())));
        }
    }
}
