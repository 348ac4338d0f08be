package org.casereviewupdate.complaint;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.web.Roles;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The door for admins to complaints about how data is used. */
@Path("/api/v1/complaints")
@RolesAllowed(Roles.ADMIN)
class ComplaintResource {

    private final DataComplaints complaints;
    private final SecurityIdentity caller;

    ComplaintResource(DataComplaints complaints, SecurityIdentity caller) {
        this.complaints = complaints;
        this.caller = caller;
    }

    /** Lists those that nobody has closed, the oldest first. */
    @GET
    public List<DataComplaint> open() {
        return complaints.open();
    }

    /** Notes one that came. */
    @POST
    @ResponseStatus(201)
    public DataComplaint note(@Valid @NotNull NewComplaint wanted) {
        return complaints.note(wanted, actor());
    }

    /** Notes that one was acknowledged today. */
    @POST
    @Path("{id}/acknowledgement")
    public DataComplaint acknowledge(UUID id) {
        return complaints.acknowledge(id, actor());
    }

    /** Notes that whoever complained was told today what came of it. */
    @POST
    @Path("{id}/closure")
    public DataComplaint close(UUID id) {
        return complaints.close(id, actor());
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }
}
