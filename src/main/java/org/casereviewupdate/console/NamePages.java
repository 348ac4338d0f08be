package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.ReadUnknownNames;
import org.casereviewupdate.vocabulary.AddName;
import org.casereviewupdate.vocabulary.CorrectName;
import org.casereviewupdate.vocabulary.NameCorrection;
import org.casereviewupdate.vocabulary.NameKind;
import org.casereviewupdate.vocabulary.NameList;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.NewName;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsoleHtml;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The lists of areas and publishing bodies, and what is still to be entered in them. */
@Path(NamePages.PATH)
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class NamePages {

    static final String PATH = "/console/names";

    private final NameList names;
    private final AddName adding;
    private final CorrectName correcting;
    private final ReadUnknownNames unknown;
    private final Validator validator;
    private final Look look;

    NamePages(
            NameList names,
            AddName adding,
            CorrectName correcting,
            ReadUnknownNames unknown,
            Validator validator,
            Look look) {
        this.names = names;
        this.adding = adding;
        this.correcting = correcting;
        this.unknown = unknown;
        this.validator = validator;
        this.look = look;
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("name") @Nullable String name,
            @QueryParam("done") @Nullable String done) {
        return page(200, NameForm.of(kind, name), Notice.of(done), Refusal.NONE);
    }

    @POST
    @Operation(hidden = true)
    public Response add(@BeanParam NameForm form) {
        NewName wanted = form.wanted();
        Refusal refusal = Refusal.of(validator.validate(wanted));
        if (refusal.isThere()) {
            return page(422, form, "", refusal);
        }
        try {
            adding.add(form.kind(), wanted, look.actor());
            return ConsoleHtml.seeOther(PATH + "?done=entered");
        } catch (Problem refused) {
            return page(refused.view().status(), form, "", Refusal.of(refused));
        }
    }

    @POST
    @Path("corrections")
    @RolesAllowed(Roles.APPROVER)
    @Operation(hidden = true)
    public Response correct(
            @FormParam("kind") @DefaultValue("AREA") NameKind kind,
            @FormParam("wrong") @DefaultValue("") String wrong,
            @FormParam("right") @DefaultValue("") String right) {
        NameCorrection wanted = new NameCorrection(wrong, right);
        Refusal refusal = Refusal.of(validator.validate(wanted));
        if (refusal.isThere()) {
            return refused(422, kind, wanted, refusal);
        }
        try {
            correcting.correct(kind, wanted, look.actor());
            return ConsoleHtml.seeOther(PATH + "?done=corrected");
        } catch (Problem refused) {
            return refused(refused.view().status(), kind, wanted, Refusal.of(refused));
        }
    }

    private Response refused(int status, NameKind kind, NameCorrection typed, Refusal refusal) {
        return page(
                status,
                NameForm.of(null, null),
                Stream.of(NameKind.values())
                        .map(list -> list == kind ? entered(list, typed.wrong(), typed.right()) : entered(list, "", ""))
                        .toList(),
                "",
                refusal.ending("-" + kind.name()));
    }

    private Response page(int status, NameForm form, String notice, Refusal refusal) {
        return page(
                status,
                form,
                Stream.of(NameKind.values()).map(list -> entered(list, "", "")).toList(),
                notice,
                refusal);
    }

    private NamesPage.Entered entered(NameKind kind, String wrong, String right) {
        return new NamesPage.Entered(kind, correcting.entered(kind), wrong, right);
    }

    private Response page(int status, NameForm form, List<NamesPage.Entered> entered, String notice, Refusal refusal) {
        return ConsoleHtml.page(
                status,
                new NamesPage(
                        unknown.most(),
                        names.list(NameKind.AREA),
                        names.list(NameKind.BODY),
                        entered,
                        look.mayApprove(),
                        form.typed(),
                        List.of(NameKind.values()),
                        List.of(Nation.values()),
                        notice,
                        refusal));
    }
}
