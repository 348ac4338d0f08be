package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.ImportOptions.BadRows;
import org.casereviewupdate.review.ImportShelf;
import org.casereviewupdate.review.NewFetch;
import org.casereviewupdate.review.NewImport;
import org.casereviewupdate.review.StageImport;
import org.casereviewupdate.review.StagedImport;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where editors hand files in: the report comes first, and what it says happens when somebody applies it. */
@Path(ImportPages.PATH)
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class ImportPages {

    static final String PATH = "/console/imports";

    private final StageImport staging;
    private final Validator validator;
    private final Look look;

    ImportPages(StageImport staging, Validator validator, Look look) {
        this.staging = staging;
        this.validator = validator;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return form(200, "", "", "", Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response handIn(
            @RestForm @Nullable String shelf,
            @RestForm @Nullable String kind,
            @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        if (file == null || file.size() == 0) {
            return form(422, shelf, kind, "", Refusal.about("file", "Choose the file"));
        }
        try {
            return shown(staging.stage(
                    new NewImport(
                            NotAChoice.choice(ImportShelf.class, Lines.text(shelf)),
                            file.fileName(),
                            Files.readAllBytes(file.uploadedFile()),
                            kind(kind)),
                    look.actor()));
        } catch (Problem refused) {
            return form(
                    refused.view().status(),
                    shelf,
                    kind,
                    "",
                    Refusal.about("file", refused.view().detail()));
        }
    }

    /** Fetches a feed from the public web. */
    @POST
    @Path("fetch")
    @Operation(hidden = true)
    public Response fetch(@FormParam("url") @Nullable String url, @FormParam("kind") @Nullable String kind) {
        String typed = Lines.text(url).strip();
        try {
            NewFetch wanted = new NewFetch(typed, kind(kind));
            return validator.validate(wanted).isEmpty()
                    ? shown(staging.fetch(wanted, look.actor()))
                    : form(
                            422,
                            "",
                            kind,
                            typed,
                            Refusal.about("url", "Type a whole address that begins with https:// or http://"));
        } catch (Problem refused) {
            return form(
                    refused.view().status(),
                    "",
                    kind,
                    typed,
                    Refusal.about("url", refused.view().detail()));
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response report(UUID id) {
        return ConsoleHtml.page(200, ImportPage.of(staging.look(id)));
    }

    /** What changes while a file is worked at; once it is not any more, the page is asked to show itself anew. */
    @GET
    @Path("{id}/progress")
    @Operation(hidden = true)
    public Response progress(UUID id) {
        StagedImport staged = staging.look(id);
        Response part = ConsoleHtml.page(200, ImportProgressPart.of(staged));
        return staged.state().isMoving()
                ? part
                : Response.fromResponse(part).header("HX-Refresh", "true").build();
    }

    @POST
    @Path("{id}/application")
    @Operation(hidden = true)
    public Response apply(UUID id, @FormParam("badRows") @Nullable String badRows) {
        staging.apply(id, NotAChoice.choice(BadRows.class, Lines.text(badRows)), look.actor());
        return ConsoleHtml.seeOther(PATH + "/" + id);
    }

    @POST
    @Path("{id}/deletion")
    @Operation(hidden = true)
    public Response drop(UUID id) {
        staging.drop(id);
        return ConsoleHtml.seeOther(PATH);
    }

    private Response form(int status, @Nullable String shelf, @Nullable String kind, String url, Refusal refusal) {
        return ConsoleHtml.page(
                status,
                new ImportsPage(
                        staging.all(),
                        List.of(ReviewType.values()),
                        Lines.text(shelf),
                        Lines.text(kind),
                        url,
                        refusal));
    }

    private static @Nullable ReviewType kind(@Nullable String chosen) {
        String name = Lines.text(chosen);
        return name.isEmpty() ? null : NotAChoice.choice(ReviewType.class, name);
    }

    private static Response shown(StagedImport staged) {
        return ConsoleHtml.seeOther(PATH + "/" + staged.id());
    }
}
