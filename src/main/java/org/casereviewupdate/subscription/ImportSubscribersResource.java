package org.casereviewupdate.subscription;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The door for lists of people who agreed elsewhere: src/docs/import-subscribers.md describes what they hold. */
@Path("/api/v1/subscribers/imports")
@RolesAllowed(Roles.ADMIN)
class ImportSubscribersResource {

    private final ImportSubscribers imports;
    private final SecurityIdentity caller;

    ImportSubscribersResource(ImportSubscribers imports, SecurityIdentity caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @Operation(summary = "Take over people who agreed elsewhere, with a proof for each and a report on each row")
    public SubscriberImport run(
            InputStream file,
            @QueryParam("dryRun") @Pattern(regexp = "true|false|", message = "must be true or false") @Nullable
                    String dryRun,
            @Context HttpHeaders headers) {
        String charset = headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER);
        if (dryRun == null || dryRun.equals("false")) {
            return imports.run(file, charset, caller.getPrincipal().getName());
        }
        return imports.tryOut(file, charset);
    }
}
