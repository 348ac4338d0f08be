package org.casereviewupdate.delivery;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.casereviewupdate.issue.ComposeIssue;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.NewIssue;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.issue.ReleaseIssue;
import org.casereviewupdate.issue.StopIssue;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.subscription.Choices;
import org.casereviewupdate.web.Roles;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * The door for editors to issues. It stands in this room because an issue is read together with what became of it; what an issue may do is
 * settled in its own room.
 */
@Path("/api/v1/issues")
@RolesAllowed(Roles.EDITOR)
class IssueResource {

    private final ComposeIssue compose;
    private final ReleaseIssue release;
    private final StopIssue stop;
    private final ReadIssues issues;
    private final ReadDeliveries deliveries;
    private final TestSend test;
    private final Choices choices;
    private final SecurityIdentity caller;

    IssueResource(
            ComposeIssue compose,
            ReleaseIssue release,
            StopIssue stop,
            ReadIssues issues,
            ReadDeliveries deliveries,
            TestSend test,
            Choices choices,
            SecurityIdentity caller) {
        this.compose = compose;
        this.release = release;
        this.stop = stop;
        this.issues = issues;
        this.deliveries = deliveries;
        this.test = test;
        this.choices = choices;
        this.caller = caller;
    }

    /** Composes an ad-hoc issue. */
    @POST
    @ResponseStatus(201)
    public IssueView compose(
            @HeaderParam("Idempotency-Key")
                    @NotBlank(message = "must be given, in the header Idempotency-Key")
                    @Size(max = 200)
                    String key,
            @Valid @NotNull NewIssue wanted) {
        return compose.compose(wanted, key, actor());
    }

    /** Lists issues, newest first. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<IssueView> list(@BeanParam @Valid PageRequest page) {
        return issues.page(page.afterId(), page.limit());
    }

    /** Reads an issue with its items and its delivery counts. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public IssueReport read(UUID id) {
        return deliveries.report(id);
    }

    /** Sends an issue to one address, as those get it who choose so, marked as a test. */
    @POST
    @Path("{id}/test-sends")
    public TestSendView test(UUID id, @Valid @NotNull NewTestSend wanted) {
        return test.send(id, EmailAddress.parse(wanted.to()), choices.exactly(wanted.chosen()));
    }

    /** Releases an issue now. */
    @POST
    @Path("{id}/release")
    public IssueView release(UUID id) {
        return release.release(id, actor());
    }

    /** Stops what has not left yet. */
    @POST
    @Path("{id}/halt")
    public IssueView halt(UUID id, @Valid @NotNull Reason reason) {
        return stop.halt(id, reason.reason(), actor());
    }

    /** Goes on where an issue was halted. */
    @POST
    @Path("{id}/resume")
    public IssueView resume(UUID id) {
        return stop.resume(id, actor());
    }

    /** Gives an issue up for good. */
    @POST
    @Path("{id}/cancel")
    public IssueView cancel(UUID id, @Valid @NotNull Reason reason) {
        return stop.cancel(id, reason.reason(), actor());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
