package org.casereviewupdate.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.casereviewupdate.account.AcceptInvitation;
import org.casereviewupdate.account.PersonView;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.ConsolePath;
import org.casereviewupdate.web.Html;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the link leads by which somebody sets a password. */
@Path("/console/invitation/{link}")
@PermitAll
@ConsoleDoor
class InvitationPages {

    private final AcceptInvitation invitations;

    InvitationPages(AcceptInvitation invitations) {
        this.invitations = invitations;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("link") String link) {
        return Html.editorsPage(200, page(invitations.look(link), "", "", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response accept(
            @PathParam("link") String link,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password) {
        Optional<PersonView> person = invitations.look(link);
        try {
            if (person.isPresent()) {
                invitations.setPassword(link, password);
            } else {
                invitations.becomeFirstAdmin(link, name, EmailAddress.parse(email), password);
            }
            return SignInPages.away(ConsolePath.HOME);
        } catch (Problem refused) {
            return Html.editorsPage(refused.view().status(), page(person, name, email, Advice.of(refused)));
        }
    }

    private static InvitationPage page(Optional<PersonView> person, String name, String email, String error) {
        return person.map(one -> new InvitationPage(false, one.name(), String.valueOf(one.email()), error))
                .orElseGet(() -> new InvitationPage(true, name, email, error));
    }
}
