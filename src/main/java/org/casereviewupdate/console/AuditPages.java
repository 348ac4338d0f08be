package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.casereviewupdate.audit.AuditEntryView;
import org.casereviewupdate.audit.AuditLog;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who did what to which thing and when. */
@Path("/console/audit")
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
class AuditPages {

    private static final int ROWS = 50;

    private final AuditLog log;
    private final Actors actors;
    private final TimeConfig time;

    AuditPages(AuditLog log, Actors actors, TimeConfig time) {
        this.log = log;
        this.actors = actors;
        this.time = time;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@BeanParam AuditQuery query) {
        Page<AuditEntryView> entries = log.page(query.filter(time.zone()), query.before(), ROWS);
        List<Actors.Actor> known = actors.all();
        List<AuditRow> rows = entries.items().stream()
                .map(entry -> AuditRow.of(entry, known, time.zone()))
                .toList();
        String next = entries.next() == null ? "" : query.next(entries.next());
        return Html.editorsPage(200, new AuditPage(rows, known, query, next));
    }

    /** A look at all of it, which is why it is no link that a crawler could follow. */
    @POST
    @Path("verification")
    @Operation(hidden = true)
    public Response verify() {
        return Html.editorsPage(200, new VerdictPage(log.verify()));
    }
}
