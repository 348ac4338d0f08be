package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.casereviewupdate.delivery.CountAudience;
import org.casereviewupdate.delivery.WatchIssue;
import org.casereviewupdate.issue.CompileDigest;
import org.casereviewupdate.issue.IssueStatus;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.subscription.CountSubscribers;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The console's first page: what goes out next, and what needs a person. */
@Path("/console")
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
class HomePages {

    private static final int MONTHS = 13;

    private final CompileDigest digest;
    private final ReadIssues issues;
    private final Errands errands;
    private final WatchIssue watching;
    private final CountSubscribers subscribers;
    private final CountAudience audience;
    private final Look look;

    HomePages(
            CompileDigest digest,
            ReadIssues issues,
            Errands errands,
            WatchIssue watching,
            CountSubscribers subscribers,
            CountAudience audience,
            Look look) {
        this.digest = digest;
        this.issues = issues;
        this.errands = errands;
        this.watching = watching;
        this.subscribers = subscribers;
        this.audience = audience;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        return ConsoleHtml.page(
                200,
                new HomePage(
                        digest.soFar(),
                        leaving(),
                        errands.all(),
                        issues.lastSent().map(IssueView::id).map(watching::look).orElse(null),
                        Chart.of(subscribers.lastMonths(MONTHS)),
                        audience.count(),
                        look.mayEdit()));
    }

    /** Compiles a month now: the running one early, or one that was missed. */
    @POST
    @Path("months/{month}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(hidden = true)
    public Response compile(String month) {
        return ConsoleHtml.seeOther(
                "/console/issues/" + digest.compile(parse(month), look.actor()).id());
    }

    private List<IssueView> leaving() {
        return issues.open().stream()
                .filter(issue -> issue.releaseAt() != null
                        || issue.status() == IssueStatus.RELEASED
                        || issue.status() == IssueStatus.SENDING)
                .toList();
    }

    private static YearMonth parse(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new NotFoundException();
        }
    }
}
