package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.delivery.TraceReview;
import org.casereviewupdate.review.BriefingFamily;
import org.casereviewupdate.review.BriefingView;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.review.EditBriefings;
import org.casereviewupdate.vocabulary.SubjectView;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where editors look after the thematic briefings. */
@Path("/console/briefings")
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class BriefingPages {

    private static final String SHELF = "briefings";

    private final Catalogue catalogue;
    private final EditBriefings editing;
    private final TraceReview tracing;
    private final Subjects subjects;
    private final Withdrawn withdrawn;
    private final Look look;

    BriefingPages(
            Catalogue catalogue,
            EditBriefings editing,
            TraceReview tracing,
            Subjects subjects,
            Withdrawn withdrawn,
            Look look) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.tracing = tracing;
        this.subjects = subjects;
        this.withdrawn = withdrawn;
        this.look = look;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Response list() {
        return ConsoleHtml.page(200, new BriefingsPage(catalogue.briefings(), look.mayEdit()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(hidden = true)
    public Response one(UUID id) {
        if (look.mayEdit() && catalogue.briefing(id).isEmpty()) {
            return ConsoleHtml.seeOther("/console/briefings/" + id + "/withdrawn");
        }
        return ConsoleHtml.page(200, new BriefingPage(catalogue.readBriefing(id), tracing.trace(id), look.mayEdit()));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response empty() {
        return form(200, null, new BriefingForm(), Refusal.NONE);
    }

    @POST
    @Path("new")
    @Operation(hidden = true)
    public Response enter(@BeanParam BriefingForm form) {
        return Attempt.of(
                () -> shown(editing.record(form.briefing(), look.actor())),
                (status, refusal) -> form(status, null, form, refusal));
    }

    @GET
    @Path("{id}/edit")
    @Operation(hidden = true)
    public Response edit(UUID id) {
        return form(200, id, BriefingForm.of(catalogue.readBriefing(id)), Refusal.NONE);
    }

    @POST
    @Path("{id}/edit")
    @Operation(hidden = true)
    public Response amend(UUID id, @BeanParam BriefingForm form) {
        return Attempt.of(
                () -> shown(editing.amend(id, form.briefing(), look.actor())),
                (status, refusal) -> form(status, id, form, refusal));
    }

    @GET
    @Path("{id}/withdrawal")
    @Operation(hidden = true)
    public Response beforeWithdrawal(UUID id) {
        return withdrawn.before(SHELF, id, catalogue.readBriefing(id).title());
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(hidden = true)
    public Response withdraw(UUID id, @FormParam("reason") @Nullable String reason) {
        return withdrawn.withdraw(
                SHELF,
                id,
                () -> catalogue.readBriefing(id).title(),
                reason,
                withdrawal -> editing.withdraw(id, withdrawal, look.actor()));
    }

    private static Response shown(BriefingView briefing) {
        return ConsoleHtml.seeOther("/console/briefings/" + briefing.id());
    }

    private Response form(int status, @Nullable UUID id, BriefingForm form, Refusal refusal) {
        List<SubjectView> terms = subjects.terms();
        return ConsoleHtml.page(
                status,
                new BriefingFormPage(
                        "/console/briefings/" + (id == null ? "new" : id + "/edit"),
                        id == null ? "Enter a briefing" : "Correct a briefing",
                        BriefingFormView.of(form),
                        terms,
                        KnownWord.subjects(terms),
                        List.of(BriefingFamily.values()),
                        refusal));
    }
}
