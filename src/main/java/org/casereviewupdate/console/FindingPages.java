package org.casereviewupdate.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.issue.CheckIssue;
import org.casereviewupdate.issue.NewOverride;
import org.casereviewupdate.issue.RefreshIssue;
import org.casereviewupdate.web.ConsoleDoor;
import org.casereviewupdate.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What an editor does about what was found in an issue: has it read anew, or lets a finding pass with a reason. */
@Path("/console/issues")
@RolesAllowed(Roles.EDITOR)
@ConsoleDoor
class FindingPages {

    private static final int LONGEST_REASON = 500;

    private final IssueDesk desk;
    private final CheckIssue checking;
    private final RefreshIssue refreshing;
    private final Look look;

    FindingPages(IssueDesk desk, CheckIssue checking, RefreshIssue refreshing, Look look) {
        this.desk = desk;
        this.checking = checking;
        this.refreshing = refreshing;
        this.look = look;
    }

    @POST
    @Path("{id}/overrides")
    @Operation(hidden = true)
    public Response override(UUID id, @RestForm List<String> finding, @RestForm @Nullable String reason) {
        String why = Lines.text(reason).strip();
        Map<String, String> texts = new HashMap<>(Map.of("override-reason", why));
        finding.forEach(ticked -> texts.put(ticked, ticked));
        Typed typed = new Typed(texts);
        if (finding.isEmpty()) {
            return desk.refused(id, typed, "findings", "Choose the findings that may stay");
        }
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return desk.refused(id, typed, "override-reason", "Say why they may stay, in at most 500 characters");
        }
        return desk.act(
                id, typed, () -> checking.override(id, new NewOverride(Set.copyOf(finding), why), look.actor()));
    }

    @POST
    @Path("{id}/refresh")
    @Operation(hidden = true)
    public Response refresh(UUID id) {
        return desk.act(id, () -> refreshing.refresh(id, look.actor()));
    }
}
