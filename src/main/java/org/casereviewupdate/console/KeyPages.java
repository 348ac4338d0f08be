package org.casereviewupdate.console;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
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

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_DAYS = 3650;

    private final ManageKeys keys;
    private final SecurityIdentity identity;
    private final TimeConfig time;
    private final Clock clock;

    KeyPages(ManageKeys keys, SecurityIdentity identity, TimeConfig time, Clock clock) {
        this.keys = keys;
        this.identity = identity;
        this.time = time;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("done") @Nullable String done) {
        return page(200, Notice.of(done), "", Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(
            @FormParam("label") @DefaultValue("") String label,
            @FormParam("role") @DefaultValue("VIEWER") Role role,
            @FormParam("days") @DefaultValue("90") int days) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            return refused(label, "label", "Enter whose key it is or what for, in at most 100 characters");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            return refused(label, "days", "Choose for how long it works, ten years at most");
        }
        NewApiKey wanted = new NewApiKey(label.strip(), role, clock.instant().plus(Duration.ofDays(days)));
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

    private Response refused(String label, String field, String message) {
        return page(422, "", label, Refusal.about(field, message));
    }

    private Response page(int status, String notice, String label, Refusal refusal) {
        KeysPage page = new KeysPage(
                keys.all().stream()
                        .map(key -> KeyRow.of(key, time.zone(), clock.instant()))
                        .toList(),
                notice,
                label,
                refusal);
        return Html.editorsPage(status, page);
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }
}
