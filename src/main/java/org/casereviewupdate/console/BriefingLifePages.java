package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.review.PurgeBriefing;
import org.casereviewupdate.review.ReadHistory;
import org.casereviewupdate.review.ReinstateBriefing;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a briefing said before, and what can be done with one that somebody withdrew. */
@Path("/console/briefings/{id}")
@ConsoleDoor
class BriefingLifePages {

    private static final String SHELF = "briefings";

    private final Catalogue catalogue;
    private final ReadHistory histories;
    private final ReinstateBriefing reinstating;
    private final PurgeBriefing purging;
    private final Withdrawn withdrawn;
    private final Purging purge;
    private final Look look;

    BriefingLifePages(
            Catalogue catalogue,
            ReadHistory histories,
            ReinstateBriefing reinstating,
            PurgeBriefing purging,
            Withdrawn withdrawn,
            Purging purge,
            Look look) {
        this.catalogue = catalogue;
        this.histories = histories;
        this.reinstating = reinstating;
        this.purging = purging;
        this.withdrawn = withdrawn;
        this.purge = purge;
        this.look = look;
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.EDITOR)
    @Operation(hidden = true)
    public Response history(UUID id) {
        return ConsoleHtml.page(200, new HistoryPage(SHELF, id.toString(), histories.ofBriefing(id)));
    }

    @GET
    @Path("withdrawn")
    @RolesAllowed(Roles.EDITOR)
    @Operation(hidden = true)
    public Response afterWithdrawal(UUID id) {
        return catalogue.briefing(id).isEmpty()
                ? withdrawn.page(SHELF, id, histories.ofBriefing(id))
                : ConsoleHtml.seeOther("/console/briefings/" + id);
    }

    @POST
    @Path("reinstatement")
    @RolesAllowed(Roles.APPROVER)
    @Operation(hidden = true)
    public Response reinstate(UUID id) {
        return withdrawn.reinstate(SHELF, id, histories.ofBriefing(id), () -> reinstating.reinstate(id, look.actor()));
    }

    @GET
    @Path("purge")
    @RolesAllowed(Roles.ADMIN)
    @FreshProof
    @Operation(hidden = true)
    public Response beforePurge(UUID id) {
        return purge.before(SHELF, id, histories.ofBriefing(id));
    }

    @POST
    @Path("purge")
    @RolesAllowed(Roles.ADMIN)
    @FreshProof
    @Operation(hidden = true)
    public Response purge(UUID id, @FormParam("word") @Nullable String word) {
        return purge.purge(SHELF, id, histories::ofBriefing, word, () -> purging.purge(id, look.actor()));
    }
}
