package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.casereviewupdate.delivery.AccountForIssue;
import org.casereviewupdate.delivery.DeliveriesFile;
import org.casereviewupdate.delivery.WatchIssue;
import org.casereviewupdate.issue.CompileDigest;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The issues to look at. */
@Path("/console/issues")
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
class IssuePages {

    private final ReadIssues issues;
    private final CompileDigest digest;
    private final IssueDesk desk;
    private final WatchIssue watching;
    private final AccountForIssue accounts;
    private final DeliveriesFile file;
    private final Look look;

    IssuePages(
            ReadIssues issues,
            CompileDigest digest,
            IssueDesk desk,
            WatchIssue watching,
            AccountForIssue accounts,
            DeliveriesFile file,
            Look look) {
        this.issues = issues;
        this.digest = digest;
        this.desk = desk;
        this.watching = watching;
        this.accounts = accounts;
        this.file = file;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@BeanParam @Valid PageRequest page) {
        return ConsoleHtml.page(
                200,
                new IssuesPage(
                        issues.page(page.afterId(), page.limit()),
                        page.afterId() == null ? digest.soFar() : null,
                        look.mayEdit()));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response one(UUID id) {
        return ConsoleHtml.page(200, desk.page(id));
    }

    /** What changes while an issue goes, for the page to put in place of what it shows. */
    @GET
    @Path("{id}/progress")
    @Operation(hidden = true)
    public Response progress(UUID id) {
        return ConsoleHtml.page(200, new ProgressPart(watching.look(id), accounts.of(id)));
    }

    @GET
    @Path("{id}/deliveries.csv")
    @FreshProof
    @Operation(hidden = true)
    public Response deliveries(UUID id) {
        issues.one(id);
        StreamingOutput rows = out -> file.write(id, null, out);
        return Response.ok(rows, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deliveries-" + id + ".csv\"")
                .build();
    }
}
