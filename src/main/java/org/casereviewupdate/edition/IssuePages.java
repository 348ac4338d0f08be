package org.casereviewupdate.edition;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.Archive;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Publication;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The archive and the pages of the issues in it. */
@Path("/issues")
@PermitAll
class IssuePages {

    private final Archive archive;
    private final Sheets sheets;
    private final Publication publication;
    private final PublisherConfig publisher;

    IssuePages(Archive archive, Sheets sheets, Publication publication, PublisherConfig publisher) {
        this.archive = archive;
        this.sheets = sheets;
        this.publication = publication;
        this.publisher = publisher;
    }

    /** A year of the archive, the newest if none is named. */
    @GET
    @Operation(hidden = true)
    public Response archive(@QueryParam("year") @Nullable Integer asked, @Context Request request) {
        List<Integer> years = archive.years();
        int year = asked != null ? asked : years.stream().findFirst().orElse(0);
        List<Headline> issues = archive.ofYear(year).stream()
                .map(issue -> sheets.headline(issue, Html.language()))
                .toList();
        String canonical = publisher.baseUrl() + "/issues" + (asked == null ? "" : "?year=" + year);
        List<ArchivePage.Year> choice =
                years.stream().map(ArchivePage.Year::new).toList();
        List<ArchivePage.SubjectFeed> feeds = archive.subjects().stream()
                .map(subject -> ArchivePage.SubjectFeed.of(subject, Html.language()))
                .sorted(Comparator.comparing(ArchivePage.SubjectFeed::label))
                .toList();
        return publication.page(request, new ArchivePage(year, choice, issues, feeds, canonical));
    }

    /** One issue. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response issue(UUID id, @Context Request request) {
        return publication.page(request, new IssuePage(sheets.of(archive.issue(id), Html.language())));
    }
}
