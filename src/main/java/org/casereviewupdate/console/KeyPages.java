package org.casereviewupdate.console;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.casereviewupdate.account.ManageKeys;
import org.casereviewupdate.account.NewApiKey;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The keys by which programs work here. */
@Path(KeyPages.PATH)
@RolesAllowed(Roles.ADMIN)
@ConsoleDoor
@FreshProof
class KeyPages {

    static final String PATH = "/console/keys";

    private static final int LONGEST_DAYS = 3650;
    private static final int USUAL_DAYS = 90;

    private final ManageKeys keys;
    private final Validator validator;
    private final SecurityIdentity identity;
    private final TimeConfig time;
    private final Clock clock;

    KeyPages(ManageKeys keys, Validator validator, SecurityIdentity identity, TimeConfig time, Clock clock) {
        this.keys = keys;
        this.validator = validator;
        this.identity = identity;
        this.time = time;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("done") @Nullable String done) {
        return page(200, Notice.of(done), "", Role.VIEWER, USUAL_DAYS, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(
            @FormParam("label") @DefaultValue("") String label,
            @FormParam("role") @DefaultValue("VIEWER") Role role,
            @FormParam("days") @DefaultValue("90") int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            Refusal endless = Refusal.about("days", "Choose for how long it works, ten years at most");
            return page(422, "", label, role, USUAL_DAYS, endless);
        }
        NewApiKey wanted = new NewApiKey(label.strip(), role, clock.instant().plus(Duration.ofDays(days)));
        Refusal shape = Refusal.of(validator.validate(wanted));
        if (shape.isThere()) {
            return page(422, "", label, role, days, shape);
        }
        return Html.editorsPage(
                200, new NewKeyPage(label, keys.make(wanted, actor()).secret()));
    }

    @POST
    @Path("{id}/revocation")
    @Operation(hidden = true)
    public Response revoke(@PathParam("id") UUID id) {
        keys.revoke(id, actor());
        return Response.seeOther(URI.create(PATH + "?done=revoked")).build();
    }

    private Response page(int status, String notice, String label, Role role, int days, Refusal refusal) {
        KeysPage page = new KeysPage(
                keys.all().stream()
                        .map(key -> KeyRow.of(key, time.zone(), clock.instant()))
                        .toList(),
                notice,
                label,
                role,
                days,
                refusal);
        return Html.editorsPage(status, page);
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }
}
