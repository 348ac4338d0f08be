package org.casereviewupdate.issue;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.casereviewupdate.web.Roles;

/** The door for editors to when an issue leaves, and at whose word. */
@Path("/api/v1/issues/{id}")
@RolesAllowed(Roles.EDITOR)
class ScheduleResource {

    private final ApproveIssue approving;
    private final ScheduleIssue scheduling;
    private final SecurityIdentity caller;

    ScheduleResource(ApproveIssue approving, ScheduleIssue scheduling, SecurityIdentity caller) {
        this.approving = approving;
        this.scheduling = scheduling;
        this.caller = caller;
    }

    /** Approves an issue as it reads now; never one's own. */
    @POST
    @Path("approval")
    @RolesAllowed(Roles.APPROVER)
    public IssueView approve(UUID id) {
        return approving.approve(id, actor());
    }

    /** Has an issue released at a time. */
    @POST
    @Path("schedule")
    public IssueView schedule(UUID id, @Valid @NotNull NewSchedule wanted) {
        return scheduling.schedule(id, wanted.releaseAt(), actor());
    }

    /** Takes back that an issue leaves by itself. */
    @POST
    @Path("hold")
    public IssueView hold(UUID id) {
        return scheduling.takeBack(id, actor());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
