package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.casereviewupdate.web.SameOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a subscriber changes what they follow, how much detail they get, and the language. */
@Path(ChoicePages.PATH)
@PermitAll
@Private
@SameOrigin
class ChoicePages {

    static final String PATH = OwnPages.PATH + "/choice";

    private final ReadOwn reading;
    private final ChooseOwn choosing;
    private final Terms terms;

    ChoicePages(ReadOwn reading, ChooseOwn choosing, Terms terms) {
        this.reading = reading;
        this.choosing = choosing;
        this.terms = terms;
    }

    @GET
    @Operation(hidden = true)
    public Response form(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        Choice choice = reading.receiving(visit).choice();
        return Html.page(200, new ChoicePage(ChoiceForm.of(choice, terms.vocabulary(), Html.language())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @CookieParam(OwnPages.COOKIE) @Nullable String visit, MultivaluedMap<String, String> fields) {
        Language language = reading.receiving(visit).choice().language();
        choosing.choose(visit, WrittenChoice.of(fields).in(terms.vocabulary(), language));
        return Html.seeOther(OwnPages.PATH + "?done=choice");
    }
}
