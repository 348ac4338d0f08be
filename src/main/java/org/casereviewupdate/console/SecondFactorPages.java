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
import org.casereviewupdate.account.MyAccount;
import org.casereviewupdate.account.MyAccountView;
import org.casereviewupdate.account.SignedInPerson;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where people set up the code that is asked for besides the password. */
@Path("/console/second-factor")
@RolesAllowed(Roles.VIEWER)
@ConsoleDoor
@FreshProof
class SecondFactorPages {

    private final MyAccount account;
    private final SecurityIdentity identity;
    private final PublisherConfig publisher;

    SecondFactorPages(MyAccount account, SecurityIdentity identity, PublisherConfig publisher) {
        this.account = account;
        this.identity = identity;
        this.publisher = publisher;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return page(200, account.newSecondFactor(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response use(
            @FormParam("key") @DefaultValue("") String key, @FormParam("code") @DefaultValue("") String code) {
        try {
            return codes(new RecoveryCodesPage(account.useSecondFactor(key, code, me())));
        } catch (Problem refused) {
            return page(refused.view().status(), key, Advice.of(refused));
        }
    }

    @POST
    @Path("recovery-codes")
    @Operation(hidden = true)
    public Response renewCodes() {
        return codes(new RecoveryCodesPage(account.renewRecoveryCodes(me())));
    }

    @POST
    @Path("removal")
    @Operation(hidden = true)
    public Response remove() {
        account.dropSecondFactor(me());
        return MyAccountPages.back("second-factor-off");
    }

    private Response page(int status, String key, String error) {
        MyAccountView mine = account.look(me());
        AppLink link = new AppLink(publisher.newsletter(), mine.person().name(), key);
        return Html.editorsPage(
                status, new SecondFactorPage(key, link, mine.person().secondFactor(), error));
    }

    private static Response codes(RecoveryCodesPage page) {
        return Html.editorsPage(200, page);
    }

    private SignedInPerson me() {
        return SignedInPerson.required(identity);
    }
}
