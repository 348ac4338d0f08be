package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.casereviewupdate.delivery.Preview;
import org.casereviewupdate.delivery.Scheme;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.WrittenChoice;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An issue as somebody gets it who has chosen so; the choice stands in the page's address, so that it can be handed to a colleague. */
@Path("/console/issues/{id}/preview")
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
class PreviewPages {

    private final ReadIssues issues;
    private final Preview preview;
    private final Subjects subjects;
    private final Look look;

    PreviewPages(ReadIssues issues, Preview preview, Subjects subjects, Look look) {
        this.issues = issues;
        this.preview = preview;
        this.subjects = subjects;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response preview(UUID id, @Context UriInfo uri) {
        Vocabulary words = subjects.vocabulary();
        Choice choice = chosen(uri, words);
        return ConsoleHtml.page(
                200,
                new PreviewPage(
                        issues.one(id),
                        ChosenReader.of(choice, scheme(uri), words),
                        preview.text(id, choice),
                        look.mayEdit()));
    }

    @GET
    @Path("html")
    @Operation(hidden = true)
    public Response html(UUID id, @Context UriInfo uri) {
        return ConsoleHtml.mail(preview.html(id, chosen(uri, subjects.vocabulary()), scheme(uri)));
    }

    @GET
    @Path("source")
    @Operation(hidden = true)
    public Response source(UUID id, @Context UriInfo uri) {
        return ConsoleHtml.text(preview.source(id, chosen(uri, subjects.vocabulary())));
    }

    private static Choice chosen(UriInfo uri, Vocabulary words) {
        return WrittenChoice.of(uri.getQueryParameters()).in(words);
    }

    private static Scheme scheme(UriInfo uri) {
        return Scheme.named(uri.getQueryParameters().getFirst("scheme")).orElse(Scheme.LIGHT);
    }
}
