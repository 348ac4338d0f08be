package org.casereviewupdate.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The door to the case reviews: everyone may read, editors may change. */
@Path("/api/v1/case-reviews")
class CaseReviewResource {

    private final Catalogue catalogue;
    private final RecordReview recording;
    private final AmendReview amending;
    private final WithdrawReview withdrawing;
    private final SecurityIdentity caller;

    CaseReviewResource(
            Catalogue catalogue,
            RecordReview recording,
            AmendReview amending,
            WithdrawReview withdrawing,
            SecurityIdentity caller) {
        this.catalogue = catalogue;
        this.recording = recording;
        this.amending = amending;
        this.withdrawing = withdrawing;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(summary = "List and search case reviews, newest first")
    public Page<CaseReviewView> search(
            @QueryParam("q") @Nullable String q,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("area") @Nullable String area,
            @QueryParam("year") @Nullable String year,
            @QueryParam("nation") @Nullable String nation,
            @QueryParam("type") @Nullable String type,
            @QueryParam("age") @Nullable String age,
            @Valid @BeanParam PageRequest page) {
        return catalogue.search(
                ReviewQuery.parse(new ReviewQuery.Typed(q, subject, area, year, nation, type, age)), page);
    }

    @GET
    @Path("facets")
    @PermitAll
    @Operation(summary = "Count what a search finds, by subject, area, year, nation, kind and age group")
    public Facets facets(
            @QueryParam("q") @Nullable String q,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("area") @Nullable String area,
            @QueryParam("year") @Nullable String year,
            @QueryParam("nation") @Nullable String nation,
            @QueryParam("type") @Nullable String type,
            @QueryParam("age") @Nullable String age) {
        return catalogue.facets(ReviewQuery.parse(new ReviewQuery.Typed(q, subject, area, year, nation, type, age)));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "Read a case review")
    public Response read(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) String id,
            @Context Request request) {
        return answer(catalogue.review(RecordId.read(id, ReviewNotFound::new)), request);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Enter a case review in the catalogue")
    public Response enter(@NotNull NewReview review) {
        CaseReviewView entered = recording.record(review, actor());
        return Response.created(URI.create("/api/v1/case-reviews/" + entered.id()))
                .entity(entered)
                .tag(tag(entered))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Amend a case review, starting from the version in the body or in If-Match")
    public Response amend(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull NewReview review) {
        CaseReviewView amended = amending.amend(id, review.startingFrom(ifMatch), actor());
        return Response.ok(amended).tag(tag(amended)).build();
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Withdraw a case review from everything readers can see")
    public void withdraw(UUID id, @NotNull Withdrawal withdrawal) {
        withdrawing.withdraw(id, withdrawal, actor());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }

    private static Response answer(CaseReviewView review, Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(review));
        return unchanged != null
                ? unchanged.tag(tag(review)).build()
                : Response.ok(review).tag(tag(review)).build();
    }

    private static EntityTag tag(CaseReviewView review) {
        return new EntityTag(String.valueOf(review.version()));
    }
}
