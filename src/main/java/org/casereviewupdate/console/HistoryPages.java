package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.casereviewupdate.review.ReadHistory;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who changed what in a case review, and when. */
@Path("/console/reviews/{id}/history")
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class HistoryPages {

    private final ReadHistory histories;

    HistoryPages(ReadHistory histories) {
        this.histories = histories;
    }

    @GET
    @Operation(hidden = true)
    public Response history(UUID id) {
        return ConsoleHtml.page(200, new HistoryPage(id.toString(), histories.of(id)));
    }
}
