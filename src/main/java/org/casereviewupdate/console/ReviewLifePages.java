package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.review.PurgeReview;
import org.casereviewupdate.review.ReadHistory;
import org.casereviewupdate.review.ReinstateReview;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a case review said before, and what can be done with one that somebody withdrew. */
@Path("/console/reviews/{id}")
@ConsoleDoor
class ReviewLifePages {

    private static final String SHELF = "reviews";

    private final Catalogue catalogue;
    private final ReadHistory histories;
    private final ReinstateReview reinstating;
    private final PurgeReview purging;
    private final Withdrawn withdrawn;
    private final Purging purge;
    private final Look look;

    ReviewLifePages(
            Catalogue catalogue,
            ReadHistory histories,
            ReinstateReview reinstating,
            PurgeReview purging,
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
        return ConsoleHtml.page(200, new HistoryPage(SHELF, id.toString(), histories.of(id)));
    }

    @GET
    @Path("withdrawn")
    @RolesAllowed(Roles.EDITOR)
    @Operation(hidden = true)
    public Response afterWithdrawal(UUID id) {
        return catalogue.find(List.of(id)).isEmpty()
                ? withdrawn.page(SHELF, id, histories.of(id))
                : ConsoleHtml.seeOther("/console/reviews/" + id);
    }

    @POST
    @Path("reinstatement")
    @RolesAllowed(Roles.APPROVER)
    @Operation(hidden = true)
    public Response reinstate(UUID id) {
        return withdrawn.reinstate(SHELF, id, histories.of(id), () -> reinstating.reinstate(id, look.actor()));
    }

    @GET
    @Path("purge")
    @RolesAllowed(Roles.ADMIN)
    @FreshProof
    @Operation(hidden = true)
    public Response beforePurge(UUID id) {
        return purge.before(SHELF, id, histories.of(id));
    }

    @POST
    @Path("purge")
    @RolesAllowed(Roles.ADMIN)
    @FreshProof
    @Operation(hidden = true)
    public Response purge(UUID id, @FormParam("word") @Nullable String word) {
        return purge.purge(SHELF, id, histories::of, word, () -> purging.purge(id, look.actor()));
    }
}
