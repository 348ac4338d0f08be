package org.casereviewupdate.edition;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Publication;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sheet that an issue makes for a team's meeting: to read, to print and to take along. */
@Path("/issues")
@PermitAll
class IssueTeamPages {

    private final TeamSheets sheets;
    private final Press press;
    private final Publication publication;

    IssueTeamPages(TeamSheets sheets, Press press, Publication publication) {
        this.sheets = sheets;
        this.press = press;
        this.publication = publication;
    }

    @GET
    @Path("{id}/team")
    @Operation(hidden = true)
    public Response page(UUID id, @Context Request request) {
        return publication.page(request, new TeamPage(sheets.ofIssue(id, Html.language())));
    }

    @GET
    @Path("{id}/team.pdf")
    @Operation(hidden = true)
    public Response pdf(UUID id, @Context Request request) {
        String paper = TeamPaper.of(sheets.ofIssue(id, Html.language()), Html.language());
        return publication.answer(request, Press.MEDIA_TYPE, paper, () -> press.print(paper));
    }
}
