package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.casereviewupdate.web.SameOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a subscriber lets the newsletter rest until a date, or has it go on. */
@Path(PausePages.PATH)
@PermitAll
@Private
@SameOrigin
class PausePages {

    static final String PATH = OwnPages.PATH + "/pause";

    private static final DateTimeFormatter EXAMPLE = DateTimeFormatter.ofPattern("d M uuuu");

    private final ReadOwn reading;
    private final Pause pause;

    PausePages(ReadOwn reading, Pause pause) {
        this.reading = reading;
        this.pause = pause;
    }

    @GET
    @Operation(hidden = true)
    public Response form(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        return page(200, PauseForm.EMPTY, visit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response pause(
            @CookieParam(OwnPages.COOKIE) @Nullable String visit,
            @FormParam("day") @Nullable String day,
            @FormParam("month") @Nullable String month,
            @FormParam("year") @Nullable String year) {
        PauseForm form = new PauseForm(day, month, year);
        try {
            pause.until(visit, form.date().orElseThrow(NotADateToPauseUntil::new));
            return Html.seeOther(OwnPages.PATH + "?done=pause");
        } catch (NotADateToPauseUntil wrong) {
            return page(422, form, visit);
        }
    }

    @POST
    @Path("end")
    @Operation(hidden = true)
    public Response resume(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        pause.end(visit);
        return Html.seeOther(OwnPages.PATH + "?done=resume");
    }

    private Response page(int status, PauseForm form, @Nullable String visit) {
        OwnView own = reading.receiving(visit);
        String until = own.pausedUntil() == null ? "" : Dates.day(own.pausedUntil(), Html.language());
        return Html.page(status, new PausePage(form, EXAMPLE.format(own.today().plusMonths(3)), until, status == 422));
    }
}
