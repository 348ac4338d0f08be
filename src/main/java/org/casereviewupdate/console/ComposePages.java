package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.casereviewupdate.delivery.Preview;
import org.casereviewupdate.issue.ComposeIssue;
import org.casereviewupdate.issue.KeyReused;
import org.casereviewupdate.issue.NewIssue;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.review.ReviewQuery;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Choices;
import org.casereviewupdate.subscription.WrittenChoice;
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

    private static final Refusal SENT_BEFORE = new Refusal(
            "This form has made an issue before",
            "It is held, among the issues. To make one more of what stands here now, press the button again.",
            List.of());

    private final ComposeIssue composing;
    private final Preview preview;
    private final Catalogue catalogue;
    private final AudienceDesk whom;
    private final Choices choices;
    private final Validator validator;
    private final Look look;

    ComposePages(
            ComposeIssue composing,
            Preview preview,
            Catalogue catalogue,
            AudienceDesk whom,
            Choices choices,
            Validator validator,
            Look look) {
        this.composing = composing;
        this.preview = preview;
        this.catalogue = catalogue;
        this.whom = whom;
        this.choices = choices;
        this.validator = validator;
        this.look = look;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response form() {
        return page(200, ComposeForm.empty(), AudienceForm.EVERYBODY, Refusal.NONE);
    }

    /** The same form with other reviews to choose from, and with whom it goes to counted anew; nothing is kept. */
    @POST
    @Path("new/search")
    @Operation(hidden = true)
    public Response search(@BeanParam ComposeForm form, @BeanParam AudienceForm to) {
        Refusal unclear = words(form);
        Refusal refusal = unclear.isThere() ? unclear : whom.refusal(to);
        return page(refusal.isThere() ? 422 : 200, form, to, refusal);
    }

    /** The mail as those would get it who choose as the address says, for the frame beside the form; nothing is kept. */
    @POST
    @Path("new/preview")
    @Operation(hidden = true)
    public Response preview(@BeanParam ComposeForm form, @BeanParam AudienceForm to, @Context UriInfo uri) {
        try {
            Choice reader = choices.meant(WrittenChoice.of(uri.getQueryParameters()));
            return ConsoleHtml.mail(preview.html(form.issue(to), reader, look.actor()));
        } catch (Problem refused) {
            return ConsoleHtml.mail(new SealedNote(refused.view().detail()).render());
        }
    }

    /** The note alone, as the mail will have it, for the place beside it; nothing is kept. */
    @POST
    @Path("new/note")
    @Operation(hidden = true)
    public Response note(@BeanParam ComposeForm form) {
        return ConsoleHtml.page(200, new NotePart(form.noteHtml()));
    }

    @POST
    @Path("new")
    @Operation(hidden = true)
    public Response compose(@BeanParam ComposeForm form, @BeanParam AudienceForm to) {
        NewIssue wanted = form.issue(to);
        Refusal shape = Refusal.of(validator.validate(wanted));
        if (shape.isThere()) {
            return page(422, form, to, shape);
        }
        try {
            return ConsoleHtml.seeOther("/console/issues/"
                    + composing.compose(wanted, form.onceKey(), look.actor()).id());
        } catch (KeyReused before) {
            return page(before.view().status(), form.anew(), to, SENT_BEFORE);
        } catch (Problem refused) {
            return page(refused.view().status(), form, to, Refusal.of(refused));
        }
    }

    private static Refusal words(ComposeForm form) {
        try {
            form.query();
            return Refusal.NONE;
        } catch (Problem unclear) {
            return Refusal.of(unclear);
        }
    }

    private Response page(int status, ComposeForm form, AudienceForm to, Refusal refusal) {
        List<CaseReviewView> chosen = catalogue.find(form.chosen());
        ReviewQuery wanted = words(form).isThere() ? ReviewQuery.EVERYTHING : form.query();
        List<CaseReviewView> found = catalogue.search(wanted, TO_CHOOSE_FROM).items().stream()
                .filter(review -> !form.chosen().contains(review.id()))
                .toList();
        return ConsoleHtml.page(status, new ComposePage(form, chosen, found, whom.part(to), refusal));
    }
}
