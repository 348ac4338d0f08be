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
import org.casereviewupdate.review.AmendReview;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.review.RecordReview;
import org.casereviewupdate.review.ReportLink;
import org.casereviewupdate.review.WithdrawReview;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.NameKind;
import org.casereviewupdate.vocabulary.NameList;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.SubjectView;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where editors enter, correct and withdraw case reviews. */
@Path("/console/reviews")
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class ReviewEditPages {

    private static final String SHELF = "reviews";

    private final Catalogue catalogue;
    private final RecordReview recording;
    private final AmendReview amending;
    private final WithdrawReview withdrawing;
    private final Subjects subjects;
    private final NameList names;
    private final Withdrawn withdrawn;
    private final Look look;

    ReviewEditPages(
            Catalogue catalogue,
            RecordReview recording,
            AmendReview amending,
            WithdrawReview withdrawing,
            Subjects subjects,
            NameList names,
            Withdrawn withdrawn,
            Look look) {
        this.catalogue = catalogue;
        this.recording = recording;
        this.amending = amending;
        this.withdrawing = withdrawing;
        this.subjects = subjects;
        this.names = names;
        this.withdrawn = withdrawn;
        this.look = look;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response empty() {
        return form(200, null, new ReviewForm(), Refusal.NONE);
    }

    @POST
    @Path("new")
    @Operation(hidden = true)
    public Response enter(@BeanParam ReviewForm form) {
        return Attempt.of(
                () -> shown(recording.record(form.review(), look.actor())),
                (status, refusal) -> form(status, null, form, refusal));
    }

    @GET
    @Path("{id}/edit")
    @Operation(hidden = true)
    public Response edit(UUID id) {
        return form(200, id, ReviewForm.of(catalogue.review(id)), Refusal.NONE);
    }

    @POST
    @Path("{id}/edit")
    @Operation(hidden = true)
    public Response amend(UUID id, @BeanParam ReviewForm form) {
        return Attempt.of(
                () -> shown(amending.amend(id, form.review(), look.actor())),
                (status, refusal) -> form(status, id, form, refusal));
    }

    @GET
    @Path("{id}/withdrawal")
    @Operation(hidden = true)
    public Response beforeWithdrawal(UUID id) {
        return withdrawn.before(SHELF, id, catalogue.review(id).title());
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(hidden = true)
    public Response withdraw(UUID id, @FormParam("reason") @Nullable String reason) {
        return withdrawn.withdraw(
                SHELF,
                id,
                () -> catalogue.review(id).title(),
                reason,
                withdrawal -> withdrawing.withdraw(id, withdrawal, look.actor()));
    }

    private static Response shown(CaseReviewView review) {
        return ConsoleHtml.seeOther("/console/reviews/" + review.id());
    }

    private Response form(int status, @Nullable UUID id, ReviewForm form, Refusal refusal) {
        List<SubjectView> terms = subjects.terms();
        return ConsoleHtml.page(
                status,
                new ReviewFormPage(
                        "/console/reviews/" + (id == null ? "new" : id + "/edit"),
                        id == null ? "Enter a case review" : "Correct a case review",
                        ReviewFormView.of(form),
                        LinkRow.withMore(form.links()),
                        terms,
                        KnownWord.subjects(terms),
                        KnownWord.names(names.list(NameKind.AREA)),
                        KnownWord.names(names.list(NameKind.BODY)),
                        List.of(ReviewType.values()),
                        List.of(AgeGroup.values()),
                        List.of(ReportLink.Kind.values()),
                        List.of(ReportLink.Status.values()),
                        refusal));
    }
}
