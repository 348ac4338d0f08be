package org.casereviewupdate.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Choices;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.subscription.WrittenChoice;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that shows what a choice would have brought. It takes the fields of the form in which it is made, and no address. */
@Path(WhatYouGetPages.PATH)
@PermitAll
class WhatYouGetPages {

    static final String PATH = "/what-you-get";

    /** The form in which the choice was made. */
    private static final String BACK = "/?choose=yes";

    /** A mail's styles stand in the mail; nothing else in it may load or run. */
    private static final String SEALED = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";

    private final Choices choices;
    private final LookAhead ahead;

    WhatYouGetPages(Choices choices, LookAhead ahead) {
        this.choices = choices;
        this.ahead = ahead;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@Context UriInfo uri) {
        Choice choice = choices.meant(WrittenChoice.of(uri.getQueryParameters()));
        String query = WrittenChoice.query(choice);
        return Html.page(
                200,
                new WhatYouGetPage(
                        ahead.look(choice, Html.language()),
                        choice.following().everything(),
                        choice.detail() == Detail.GENTLE,
                        asked(PATH + "/issue", query),
                        query.isEmpty() ? BACK : BACK + "&" + query));
    }

    /** The form with the choice is sent here with all that stands in it; only the choice goes on, into the address of the page that shows it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(MultivaluedMap<String, String> fields) {
        return Html.seeOther(asked(PATH, WrittenChoice.query(choices.meant(WrittenChoice.of(fields)))));
    }

    @GET
    @Path("issue")
    @Private // A search engine would list case after case, once for each choice; the issue has a page of its own.
    @Operation(hidden = true)
    public Response issue(@Context UriInfo uri) {
        Choice choice = choices.meant(WrittenChoice.of(uri.getQueryParameters()));
        return ahead.issue(choice)
                .map(html -> Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Content-Security-Policy", SEALED)
                        .build())
                .orElseGet(() -> Html.seeOther(PATH));
    }

    private static String asked(String page, String query) {
        return query.isEmpty() ? page : page + "?" + query;
    }
}
