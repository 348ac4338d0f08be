package org.casereviewupdate.vocabulary;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door to the controlled names: everyone may read, editors may add, approvers may put right. */
@Path("/api/v1")
class NameResource {

    private final NameList names;
    private final AddName adding;
    private final CorrectName correcting;
    private final SecurityIdentity caller;

    NameResource(NameList names, AddName adding, CorrectName correcting, SecurityIdentity caller) {
        this.names = names;
        this.adding = adding;
        this.correcting = correcting;
        this.caller = caller;
    }

    @GET
    @Path("areas")
    @PermitAll
    @Operation(summary = "List the local areas of the four nations")
    public List<ControlledName> areas() {
        return names.list(NameKind.AREA);
    }

    @GET
    @Path("bodies")
    @PermitAll
    @Operation(summary = "List the publishing bodies that are not called by an area alone")
    public List<ControlledName> bodies() {
        return names.list(NameKind.BODY);
    }

    @POST
    @Path("areas")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Add a local area, or other names for one")
    public ControlledName addArea(@NotNull @Valid NewName area) {
        return adding.add(NameKind.AREA, area, actor());
    }

    @POST
    @Path("bodies")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Add a publishing body, or other names for one")
    public ControlledName addBody(@NotNull @Valid NewName body) {
        return adding.add(NameKind.BODY, body, actor());
    }

    @POST
    @Path("areas/corrections")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Put right the name of an area that was entered here; records that carry it follow")
    public ControlledName correctArea(@NotNull @Valid NameCorrection wanted) {
        return correcting.correct(NameKind.AREA, wanted, actor());
    }

    @POST
    @Path("bodies/corrections")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Put right the name of a body that was entered here; records that carry it follow")
    public ControlledName correctBody(@NotNull @Valid NameCorrection wanted) {
        return correcting.correct(NameKind.BODY, wanted, actor());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
