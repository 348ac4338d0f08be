package org.casereviewupdate.delivery;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.web.Roles;
import org.jspecify.annotations.Nullable;

/** The door for editors to what became of an issue, delivery by delivery. */
@Path("/api/v1/issues/{id}/deliveries")
@RolesAllowed(Roles.EDITOR)
class DeliveryResource {

    private final ListDeliveries deliveries;
    private final ResolveDelivery resolving;
    private final SecurityIdentity caller;

    DeliveryResource(ListDeliveries deliveries, ResolveDelivery resolving, SecurityIdentity caller) {
        this.deliveries = deliveries;
        this.resolving = resolving;
        this.caller = caller;
    }

    /**
     * Lists what became of an issue, delivery by delivery, and first who waits. Whose delivery begins while the pages are read may stand in
     * the list twice; nobody is left out.
     */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<DeliveryView> deliveries(
            UUID id, @QueryParam("status") @Nullable DeliveryStatus status, @BeanParam @Valid PageRequest page) {
        return deliveries.page(id, status, page.after(), page.limit());
    }

    /** Says that an uncertain delivery arrived, or sends an uncertain or failed one again. */
    @POST
    @Path("{subscriber}/resolution")
    public DeliveryView resolve(UUID id, UUID subscriber, @Valid @NotNull NewResolution wanted) {
        return resolving.one(
                id, subscriber, wanted.outcome(), caller.getPrincipal().getName());
    }
}
