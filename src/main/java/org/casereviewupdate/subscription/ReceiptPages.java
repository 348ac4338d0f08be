package org.casereviewupdate.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.web.Html;
import org.casereviewupdate.web.Private;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a subscriber agreed to, and when, to read and to print. */
@Path(ReceiptPages.PATH)
@PermitAll
@Private
class ReceiptPages {

    static final String PATH = OwnPages.PATH + "/receipt";

    private final GatherOwnData gathering;
    private final ZoneId zone;

    ReceiptPages(GatherOwnData gathering, TimeConfig time) {
        this.gathering = gathering;
        this.zone = time.zone();
    }

    @GET
    @Operation(hidden = true)
    public Response look(@CookieParam(OwnPages.COOKIE) @Nullable String visit) {
        OwnData data = gathering.gather(visit);
        Language language = Html.language();
        List<ReceiptEntry> entries = data.consents().stream()
                .map(entry -> ReceiptEntry.of(entry, zone, language))
                .toList();
        String address = Objects.requireNonNull(data.address(), "a page has an address");
        return Html.page(
                200, new ReceiptPage(address, entries, Dates.moment(data.made().atZone(zone), language)));
    }
}
