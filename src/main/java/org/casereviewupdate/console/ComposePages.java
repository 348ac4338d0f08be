package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.casereviewupdate.delivery.CountAudience;
import org.casereviewupdate.delivery.Preview;
import org.casereviewupdate.issue.ComposeIssue;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.review.ReviewQuery;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where an editor composes what cannot wait for the month's end. */
@Path("/console/issues")
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class ComposePages {

    private static final PageRequest TO_CHOOSE_FROM = new PageRequest(20, null);

    private final ComposeIssue composing;
    private final Preview preview;
    private final Catalogue catalogue;
    private final CountAudience audience;
    private final Validator validator;
    private final Look look;

    ComposePages(
            ComposeIssue composing,
            Preview preview,
            Catalogue catalogue,
            CountAudience audience,
            Validator validator,
            Look look) {
        this.composing = composing;
        this.preview = preview;
        this.catalogue = catalogue;
        this.audience = audience;
        this.validator = validator;
        this.look = look;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response form() {
        return page(200, ComposeForm.empty(), Refusal.NONE);
    }

    /** The same form with other reviews to choose from; nothing is kept. */
    @POST
    @Path("new/search")
    @Operation(hidden = true)
    public Response search(@BeanParam ComposeForm form) {
        return page(200, form, Refusal.NONE);
    }

    /** The mail as it would be, for the frame beside the form; nothing is kept. */
    @POST
    @Path("new/preview")
    @Operation(hidden = true)
    public Response preview(@BeanParam ComposeForm form) {
        try {
            return ConsoleHtml.mail(preview.html(form.issue(), look.actor()));
        } catch (Problem refused) {
            return ConsoleHtml.mail(new SealedNote(refused.view().detail()).render());
        }
    }

    @POST
    @Path("new")
    @Operation(hidden = true)
    public Response compose(@BeanParam ComposeForm form) {
        Refusal shape = Refusal.of(validator.validate(form.issue()));
        if (shape.isThere()) {
            return page(422, form, shape);
        }
        try {
            return ConsoleHtml.seeOther("/console/issues/"
                    + composing
                            .compose(form.issue(), form.onceKey(), look.actor())
                            .id());
        } catch (Problem refused) {
            return page(refused.view().status(), form, Refusal.of(refused));
        }
    }

    private Response page(int status, ComposeForm form, Refusal refusal) {
        List<CaseReviewView> chosen = catalogue.find(form.chosen());
        List<CaseReviewView> found = catalogue
                .search(
                        ReviewQuery.parse(new ReviewQuery.Typed(form.words(), null, null, null, null, null, null)),
                        TO_CHOOSE_FROM)
                .items()
                .stream()
                .filter(review -> !form.chosen().contains(review.id()))
                .toList();
        return ConsoleHtml.page(
                status,
                new ComposePage(
                        Objects.requireNonNullElse(form.note(), ""),
                        form.words(),
                        form.onceKey(),
                        chosen,
                        found,
                        audience.count(),
                        refusal));
    }
}
