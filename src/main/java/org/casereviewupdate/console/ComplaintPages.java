package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.casereviewupdate.complaint.DataComplaints;
import org.casereviewupdate.complaint.NewComplaint;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The complaints about how data is used, so that each is acknowledged within its thirty days. */
@Path(ComplaintPages.PATH)
@RolesAllowed(Roles.ADMIN)
@ConsoleDoor
class ComplaintPages {

    static final String PATH = "/console/complaints";

    private static final int CLOSED_SHOWN = 20;

    private final DataComplaints complaints;
    private final Validator validator;
    private final Look look;

    ComplaintPages(DataComplaints complaints, Validator validator, Look look) {
        this.complaints = complaints;
        this.validator = validator;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        return page(200, "", "", Refusal.NONE);
    }

    @POST
    @Operation(hidden = true)
    public Response note(
            @FormParam("reference") @Nullable String reference, @FormParam("receivedOn") @Nullable String receivedOn) {
        String typed = Lines.text(reference).strip();
        String day = Lines.text(receivedOn).strip();
        try {
            NewComplaint wanted = new NewComplaint(typed, LocalDate.parse(day));
            Refusal shape = Refusal.of(validator.validate(wanted));
            if (shape.isThere()) {
                return page(422, typed, day, shape);
            }
            complaints.note(wanted, look.actor());
            return ConsoleHtml.seeOther(PATH);
        } catch (DateTimeException notADay) {
            return page(422, typed, day, Refusal.about("receivedOn", "Give the day on which the complaint came"));
        } catch (Problem refused) {
            return page(refused.view().status(), typed, day, Refusal.of(refused));
        }
    }

    @POST
    @Path("{id}/acknowledgement")
    @Operation(hidden = true)
    public Response acknowledge(UUID id) {
        complaints.acknowledge(id, look.actor());
        return ConsoleHtml.seeOther(PATH);
    }

    @POST
    @Path("{id}/closure")
    @Operation(hidden = true)
    public Response close(UUID id) {
        complaints.close(id, look.actor());
        return ConsoleHtml.seeOther(PATH);
    }

    private Response page(int status, String reference, String receivedOn, Refusal refusal) {
        return ConsoleHtml.page(
                status,
                new ComplaintsPage(complaints.open(), complaints.closed(CLOSED_SHOWN), reference, receivedOn, refusal));
    }
}
