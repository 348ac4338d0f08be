package org.casereviewupdate.console;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.casereviewupdate.account.ManagePeople;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everybody who works here, and the form to invite one more. */
@Path(PeoplePages.PATH)
@RolesAllowed(Roles.ADMIN)
@ConsoleDoor
@FreshProof
class PeoplePages {

    static final String PATH = "/console/people";

    private final ManagePeople people;
    private final SecurityIdentity identity;
    private final InvitationDesk invitations;

    PeoplePages(ManagePeople people, SecurityIdentity identity, InvitationDesk invitations) {
        this.people = people;
        this.identity = identity;
        this.invitations = invitations;
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        return page(200, "", "", Role.EDITOR, Refusal.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response invite(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("role") @DefaultValue("VIEWER") Role role) {
        try {
            String actor = identity.getPrincipal().getName();
            return Html.editorsPage(
                    200, invitations.hand(people.invite(name, EmailAddress.parse(email), role, actor), actor));
        } catch (Problem refused) {
            return page(refused.view().status(), name, email, role, Refusal.of(refused, "email"));
        }
    }

    private Response page(int status, String name, String email, Role role, Refusal refusal) {
        return Html.editorsPage(status, new PeoplePage(people.all(), name, email, role, refusal));
    }
}
