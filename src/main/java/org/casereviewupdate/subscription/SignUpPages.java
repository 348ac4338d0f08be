package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailAddressProblem;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Mould;
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
    private final Terms terms;
    private final Haste haste;
    private final Peer peer;
    private final Mould<Choice> checkYourEmail = new Mould<>(SignUpPages::page);

    SignUpPages(SignUp signUp, Wordings wordings, Terms terms, Haste haste, Peer peer) {
        this.signUp = signUp;
        this.wordings = wordings;
        this.terms = terms;
        this.haste = haste;
        this.peer = peer;
    }

    /** The form; short, unless somebody wants to choose what they get, or comes back from looking what a choice brings. */
    @GET
    @Operation(hidden = true)
    public Response form(@QueryParam("choose") @Nullable String choose, @Context UriInfo uri) {
        Language language = Html.language();
        WrittenChoice asked = WrittenChoice.of(uri.getQueryParameters());
        ChoiceForm choice = choose == null ? null : shown(asked.in(terms.vocabulary(), language));
        return Html.page(200, SignUpPage.empty(wordings.signUp(language), choice, haste.opened()));
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
    public Response signUp(MultivaluedMap<String, String> fields) {
        Language language = Html.language();
        if (!text(fields, "website").isBlank() || haste.isOdd(fields.getFirst("opened"))) {
            // A program fills in every field, and at once; a person whose browser did so gets a second try.
            return again(Words.in(language, SignUpMessages.class).notAProgram(), fields);
        }
        try {
            Choice choice = chosen(fields);
            EmailAddress address = signUp.request(new NewSignUp(
                    fields.getFirst("email"),
                    fields.getFirst("wording"),
                    PAGE,
                    ConsentSource.FORM,
                    choice,
                    peer.network()));
            return checkYourEmail(address.text(), choice);
        } catch (MailAddressProblem problem) {
            return again(problem.advice(language), fields);
        }
    }

    /** Whoever singles nothing out, and that is nearly everybody, gets a page that is there already. */
    private Response checkYourEmail(String email, Choice choice) {
        return choice.plain() ? Html.page(202, checkYourEmail, choice, email) : Html.page(202, page(email, choice));
    }

    private static CheckYourEmailPage page(String email, Choice choice) {
        return new CheckYourEmailPage(email, KeptField.of(choice));
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
    public Response correct(MultivaluedMap<String, String> fields) {
        return page(200, "", fields);
    }

    private Response again(String advice, MultivaluedMap<String, String> fields) {
        return page(422, advice, fields);
    }

    private Response page(int status, String advice, MultivaluedMap<String, String> fields) {
        ChoiceForm choice = fields.containsKey("follow") ? shown(chosen(fields)) : null;
        SignUpPage again = SignUpPage.empty(wordings.signUp(Html.language()), choice, haste.openedBefore())
                .with(text(fields, "email"), advice);
        return Html.page(status, again);
    }

    private Choice chosen(MultivaluedMap<String, String> fields) {
        return WrittenChoice.of(fields).in(terms.vocabulary(), Html.language());
    }

    private ChoiceForm shown(Choice choice) {
        return ChoiceForm.of(choice, terms.vocabulary(), Html.language());
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String typed = fields.getFirst(name);
        return typed == null ? "" : typed;
    }
}
