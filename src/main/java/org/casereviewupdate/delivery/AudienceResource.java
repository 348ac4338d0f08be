package org.casereviewupdate.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.web.Roles;

/** The door for editors to whom an issue goes. */
@Path("/api/v1/issues/{id}/audience")
@RolesAllowed(Roles.VIEWER)
class AudienceResource {

    private final ReadIssues issues;
    private final CountAudience counting;
    private final SampleAudience sampling;

    AudienceResource(ReadIssues issues, CountAudience counting, SampleAudience sampling) {
        this.issues = issues;
        this.counting = counting;
        this.sampling = sampling;
    }

    /** Whom an issue goes to if it is handed out now: how many, and what most of them have chosen. Nobody is named. */
    @GET
    public AudienceReport audience(UUID id) {
        issues.one(id);
        return new AudienceReport(counting.of(id), sampling.of(id));
    }
}
