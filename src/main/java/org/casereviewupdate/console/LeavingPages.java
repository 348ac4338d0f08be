package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.delivery.ReleaseCounted;
import org.casereviewupdate.issue.ApproveIssue;
import org.casereviewupdate.issue.ScheduleIssue;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** At whose word an issue leaves, and when. Whatever is refused is told on the issue's own page. */
@Path("/console/issues/{id}")
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class LeavingPages {

    private final IssueDesk desk;
    private final ApproveIssue approving;
    private final ReleaseCounted releasing;
    private final ScheduleIssue scheduling;
    private final Moments moments;
    private final Look look;

    LeavingPages(
            IssueDesk desk,
            ApproveIssue approving,
            ReleaseCounted releasing,
            ScheduleIssue scheduling,
            Moments moments,
            Look look) {
        this.desk = desk;
        this.approving = approving;
        this.releasing = releasing;
        this.scheduling = scheduling;
        this.moments = moments;
        this.look = look;
    }

    @POST
    @Path("approval")
    @RolesAllowed(Roles.APPROVER)
    @Operation(hidden = true)
    public Response approve(UUID id) {
        return desk.act(id, () -> approving.approve(id, look.actor()));
    }

    @POST
    @Path("release")
    @Operation(hidden = true)
    public Response release(UUID id, @FormParam("recipients") @Nullable String recipients) {
        Typed typed = Typed.in("recipients", Lines.text(recipients));
        String digits = typed.at("recipients").replaceAll("[\\s,.]", "");
        if (!digits.matches("[0-9]{1,9}")) {
            return desk.refused(id, typed, "recipients", "Type the number of people the issue goes to");
        }
        return desk.act(id, typed, () -> releasing.release(id, Long.parseLong(digits), look.actor()));
    }

    @POST
    @Path("schedule")
    @Operation(hidden = true)
    public Response schedule(
            UUID id, @FormParam("day") @Nullable String day, @FormParam("time") @Nullable String time) {
        TypedTime typed = TypedTime.of(day, time);
        Optional<Instant> when = moments.typed(typed);
        if (when.isEmpty()) {
            return desk.refused(
                    id,
                    Typed.of(typed),
                    "releaseAt",
                    "Choose a day and a time, such as 2026-10-01 and 09:30; in the night when clocks go forward an hour is missing");
        }
        return desk.act(id, Typed.of(typed), () -> scheduling.schedule(id, when.get(), look.actor()));
    }

    @POST
    @Path("hold")
    @Operation(hidden = true)
    public Response takeBack(UUID id) {
        return desk.act(id, () -> scheduling.takeBack(id, look.actor()));
    }
}
