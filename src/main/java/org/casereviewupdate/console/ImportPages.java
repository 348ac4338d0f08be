package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.ImportOptions.BadRows;
import org.casereviewupdate.review.ImportShelf;
import org.casereviewupdate.review.NewImport;
import org.casereviewupdate.review.StageImport;
import org.casereviewupdate.review.StagedImport;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where editors hand in tables: the report comes first, and what it says happens when somebody applies it. */
@Path("/console/imports")
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class ImportPages {

    private final StageImport staging;
    private final Look look;

    ImportPages(StageImport staging, Look look) {
        this.staging = staging;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return ConsoleHtml.page(200, new ImportsPage(Refusal.NONE));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response handIn(@RestForm @Nullable String shelf, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        if (file == null || file.size() == 0) {
            return refused(422, Refusal.about("file", "Choose the file"));
        }
        try {
            NewImport handedIn = new NewImport(
                    NotAChoice.choice(ImportShelf.class, Lines.text(shelf)),
                    file.fileName(),
                    Files.readAllBytes(file.uploadedFile()));
            return ConsoleHtml.seeOther(
                    "/console/imports/" + staging.stage(handedIn, look.actor()).id());
        } catch (Problem refused) {
            return refused(
                    refused.view().status(),
                    Refusal.about("file", refused.view().detail()));
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response report(UUID id) {
        return page(200, staging.look(id, look.actor()));
    }

    @POST
    @Path("{id}/application")
    @Operation(hidden = true)
    public Response apply(UUID id, @FormParam("badRows") @Nullable String badRows) {
        StagedImport done = staging.apply(id, NotAChoice.choice(BadRows.class, Lines.text(badRows)), look.actor());
        return page(done.report().stored() ? 200 : 422, done);
    }

    @POST
    @Path("{id}/deletion")
    @Operation(hidden = true)
    public Response drop(UUID id) {
        staging.drop(id);
        return ConsoleHtml.seeOther("/console/imports");
    }

    private static Response page(int status, StagedImport staged) {
        return ConsoleHtml.page(status, ImportPage.of(staged));
    }

    private static Response refused(int status, Refusal refusal) {
        return ConsoleHtml.page(status, new ImportsPage(refusal));
    }
}
