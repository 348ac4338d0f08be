package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.casereviewupdate.review.ReadHistory;
import org.casereviewupdate.review.ReinstateBriefing;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who changed what in a briefing, and where a second person shows one again that somebody withdrew. */
@Path("/console/briefings/{id}")
@ConsoleDoor
class BriefingLifePages {

    private static final String SHELF = "briefings";

    private final ReadHistory histories;
    private final ReinstateBriefing reinstating;
    private final Withdrawn withdrawn;
    private final Look look;

    BriefingLifePages(ReadHistory histories, ReinstateBriefing reinstating, Withdrawn withdrawn, Look look) {
        this.histories = histories;
        this.reinstating = reinstating;
        this.withdrawn = withdrawn;
        this.look = look;
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.EDITOR)
    @Operation(hidden = true)
    public Response history(UUID id) {
        return ConsoleHtml.page(200, new HistoryPage(SHELF, id.toString(), histories.ofBriefing(id)));
    }

    @POST
    @Path("reinstatement")
    @RolesAllowed(Roles.APPROVER)
    @Operation(hidden = true)
    public Response reinstate(UUID id) {
        return withdrawn.reinstate(SHELF, id, () -> reinstating.reinstate(id, look.actor()));
    }
}
