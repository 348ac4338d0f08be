package org.casereviewupdate.web;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.publisher.PublisherConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the foot of every page links to. */
@Path("/")
@PermitAll
class NoticePages {

    private final List<KeepsAboutPeople> rooms;
    private final PublisherConfig publisher;

    NoticePages(@All List<KeepsAboutPeople> rooms, PublisherConfig publisher) {
        this.rooms = rooms;
        this.publisher = publisher;
    }

    @GET
    @Path("privacy")
    @Operation(hidden = true)
    public Response privacy() {
        Language language = Html.language();
        List<Kept> kept =
                rooms.stream().flatMap(room -> room.kept(language).stream()).toList();
        String contact = publisher.privacy().contact().orElseGet(publisher::replyTo);
        String regulator = publisher.privacy().regulator().toString();
        return Html.page(200, new PrivacyPage(kept, contact, regulator));
    }

    @GET
    @Path("accessibility")
    @Operation(hidden = true)
    public Response accessibility() {
        return Html.page(200, new AccessibilityPage());
    }
}
