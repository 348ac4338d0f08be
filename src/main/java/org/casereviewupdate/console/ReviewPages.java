package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.delivery.Preview;
import org.casereviewupdate.delivery.TraceReview;
import org.casereviewupdate.issue.NewIssue;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.review.NarrowSearch;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The case reviews to look at. */
@Path("/console/reviews")
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
class ReviewPages {

    private final Catalogue catalogue;
    private final NarrowSearch narrowing;
    private final TraceReview tracing;
    private final Preview preview;
    private final Look look;

    ReviewPages(Catalogue catalogue, NarrowSearch narrowing, TraceReview tracing, Preview preview, Look look) {
        this.catalogue = catalogue;
        this.narrowing = narrowing;
        this.tracing = tracing;
        this.preview = preview;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response search(@BeanParam ReviewSearchForm wanted, @BeanParam @Valid PageRequest page) {
        try {
            Page<CaseReviewView> found = catalogue.search(wanted.query(), page);
            return page(200, found, wanted, wanted.narrowed(narrowing), Refusal.NONE);
        } catch (Problem refused) {
            return page(
                    refused.view().status(),
                    new Page<>(List.of(), null),
                    wanted,
                    ReviewSearchForm.empty().narrowed(narrowing),
                    Refusal.of(refused));
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response one(UUID id) {
        if (look.mayEdit() && catalogue.find(List.of(id)).isEmpty()) {
            return ConsoleHtml.seeOther("/console/reviews/" + id + "/withdrawn");
        }
        return ConsoleHtml.page(200, new ReviewPage(catalogue.review(id), tracing.trace(id), look.mayEdit()));
    }

    /** As it appears in a mail, for the frame on its page. */
    @GET
    @Path("{id}/mail")
    @Operation(hidden = true)
    public Response mail(UUID id) {
        return ConsoleHtml.mail(
                preview.html(new NewIssue(null, List.of(id)), Choice.everything(Language.ENGLISH), look.actor()));
    }

    private Response page(
            int status,
            Page<CaseReviewView> reviews,
            ReviewSearchForm wanted,
            NarrowSearch.Narrowed narrowed,
            Refusal refusal) {
        return ConsoleHtml.page(
                status,
                new ReviewsPage(
                        reviews,
                        wanted,
                        reviews.next() == null ? null : wanted.after(reviews.next()),
                        narrowed,
                        refusal,
                        look.mayEdit()));
    }
}
