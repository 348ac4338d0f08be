package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailAddressProblem;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Peer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The page on which somebody signs up. It needs no script and no cookie, and its form may stand on another site. */
@Path("/")
@PermitAll
class SignUpPages {

    private static final String PAGE = "/";

    private final SignUp signUp;
    private final Wordings wordings;
    private final Haste haste;
    private final Peer peer;

    SignUpPages(SignUp signUp, Wordings wordings, Haste haste, Peer peer) {
        this.signUp = signUp;
        this.wordings = wordings;
        this.haste = haste;
        this.peer = peer;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return Html.page(200, SignUpPage.empty(wordings.signUp(Html.language()), haste.opened()));
    }

    /** Somebody reloads or types the address that the form is sent to. */
    @GET
    @Path("sign-up")
    @Operation(hidden = true)
    public Response backToForm() {
        return Html.seeOther(PAGE);
    }

    @POST
    @Path("sign-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signUp(
            @FormParam("email") @Nullable String email,
            @FormParam("website") @Nullable String extra,
            @FormParam("wording") @Nullable String wording,
            @FormParam("opened") @Nullable String opened) {
        Language language = Html.language();
        String typed = email == null ? "" : email;
        if ((extra != null && !extra.isBlank()) || haste.isOdd(opened)) {
            // A program fills in every field, and at once; a person whose browser did so gets a second try.
            return again(typed, Words.in(language, SignUpMessages.class).notAProgram(), language);
        }
        try {
            EmailAddress address = signUp.request(new NewSignUp(
                    typed, wording, PAGE, ConsentSource.FORM, Choice.everything(language), peer.network()));
            return Html.page(202, new CheckYourEmailPage(address.text()));
        } catch (MailAddressProblem problem) {
            return again(typed, problem.advice(language), language);
        }
    }

    @GET
    @Path("sign-up/correction")
    @Operation(hidden = true)
    public Response backToFormAsWell() {
        return backToForm();
    }

    /** Shows the form once more with an address that has a slip in it. */
    @POST
    @Path("sign-up/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(@FormParam("email") @Nullable String email) {
        String typed = email == null ? "" : email;
        return Html.page(200, SignUpPage.withError(wordings.signUp(Html.language()), haste.openedBefore(), typed, ""));
    }

    private Response again(String typed, String advice, Language language) {
        return Html.page(422, SignUpPage.withError(wordings.signUp(language), haste.openedBefore(), typed, advice));
    }
}
