package org.casereviewupdate.issue;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.casereviewupdate.web.Roles;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The door for editors to a month's digest. */
@Path("/api/v1/digests")
class DigestResource {

    private final CompileDigest digest;
    private final SecurityIdentity caller;

    DigestResource(CompileDigest digest, SecurityIdentity caller) {
        this.digest = digest;
        this.caller = caller;
    }

    /** Compiles a month by hand; it is released when its hold period is over. */
    @POST
    @Path("{month}")
    @RolesAllowed(Roles.EDITOR)
    @ResponseStatus(201)
    public IssueView compile(String month) {
        return digest.compile(parse(month), caller.getPrincipal().getName());
    }

    private static YearMonth parse(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new NotAMonth();
        }
    }
}
