package org.casereviewupdate.embedded;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.casereviewupdate.time.TimeConfig;

/** The inbox of the mail catcher, for trying it out: it shows every mail, with every link, to whoever asks. */
@Path("/dev/inbox")
@PermitAll
@IfBuildProperty(name = "case-review-update.embedded.inbox", stringValue = "true")
class InboxPages {

    /** The mail's own markup and styles, but no script, no request to anywhere, and links only into a new tab. */
    private static final String MAIL_ONLY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private static final String INBOX_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String CSP = "Content-Security-Policy";

    private final CaughtMails mails;
    private final TimeConfig time;

    @Inject
    InboxPages(CaughtMails mails, TimeConfig time) {
        this.mails = mails;
        this.time = time;
    }

    @GET
    @Produces(HTML)
    public Response list() {
        List<CaughtMailView> views = mails.newestFirst().stream()
                .map(mail -> CaughtMailView.of(mail, time.zone()))
                .toList();
        return page(Templates.list(views));
    }

    @GET
    @Path("{id}")
    @Produces(HTML)
    public Response mail(@PathParam("id") String id) {
        CaughtMail mail = find(id);
        return page(Templates.mail(
                CaughtMailView.of(mail, time.zone()),
                mail.headers(),
                mail.text().orElse("")));
    }

    @GET
    @Path("{id}/html")
    @Produces(HTML)
    public Response html(@PathParam("id") String id) {
        String html = find(id).html().orElseThrow(NotFoundException::new);
        // A link would otherwise replace the preview, in a frame that allows it nothing.
        return Response.ok(html.replaceFirst("(?i)<head[^>]*>", "$0<base target=\"_blank\">"))
                .header(CSP, MAIL_ONLY)
                .build();
    }

    @GET
    @Path("{id}/raw")
    public Response raw(@PathParam("id") String id) {
        // Seen as text by the browser and yet byte for byte what was sent; ISO-8859-1 has a character for each byte.
        return Response.ok(find(id).raw(), "text/plain;charset=ISO-8859-1")
                .header(CSP, "default-src 'none'")
                .build();
    }

    @POST
    @Path("deletions")
    public Response deleteAll() {
        mails.deleteAll();
        return Response.seeOther(URI.create("/dev/inbox")).build();
    }

    private CaughtMail find(String id) {
        return mails.byId(id).orElseThrow(NotFoundException::new);
    }

    private static Response page(TemplateInstance content) {
        return Response.ok(content).header(CSP, INBOX_ONLY).build();
    }

    @CheckedTemplate(basePath = "inbox")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(List<CaughtMailView> mails);

        static native TemplateInstance mail(CaughtMailView mail, List<CaughtMail.Field> headers, String text);
    }
}
