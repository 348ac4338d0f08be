package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.subscription.ImportSubscribers;
import org.casereviewupdate.subscription.SubscriberImport;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Where an admin takes over people who agreed elsewhere. The report comes first. The list is not kept meanwhile, because nobody on it is
 * anybody's subscriber yet; it is handed in once more to be applied, and has to be the same.
 */
@Path("/console/subscribers/imports")
@RolesAllowed(Roles.ADMIN)
@ConsoleDoor
@FreshProof
class SubscriberImportPages {

    private static final Refusal OTHER_FILE =
            Refusal.about("file", "This is another file than the one you looked at. Here is its report");

    private final ImportSubscribers imports;
    private final Look look;

    SubscriberImportPages(ImportSubscribers imports, Look look) {
        this.imports = imports;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return page(200, SubscriberImportPage.empty("", Refusal.NONE));
    }

    /**
     * Reports on a file, or takes it over.
     *
     * @param seen the mark of the file whose report was read; without it the report comes first
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response handIn(@RestForm @Nullable String seen, @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        String wanted = Lines.text(seen);
        if (file == null || file.size() == 0) {
            return page(422, SubscriberImportPage.empty(wanted, Refusal.about("file", "Choose the file")));
        }
        byte[] content = Files.readAllBytes(file.uploadedFile());
        String mark = SeenFile.mark(content);
        try {
            boolean same = wanted.equals(mark);
            SubscriberImport report = same
                    ? imports.run(new ByteArrayInputStream(content), null, look.actor())
                    : imports.tryOut(new ByteArrayInputStream(content), null);
            return same || wanted.isEmpty()
                    ? page(200, SubscriberImportPage.of(report, mark, Refusal.NONE))
                    : page(422, SubscriberImportPage.of(report, mark, OTHER_FILE));
        } catch (Problem refused) {
            Refusal refusal = Refusal.about("file", refused.view().detail());
            return page(refused.view().status(), SubscriberImportPage.empty("", refusal));
        }
    }

    private static Response page(int status, SubscriberImportPage page) {
        return ConsoleHtml.page(status, page);
    }
}
