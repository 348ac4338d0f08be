package org.casereviewupdate.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.casereviewupdate.language.Language;

/** Makes answers of the editors' console: pages that may do a little more than public ones, and mails that may do nothing. */
public final class ConsoleHtml {

    /** Beside what public pages may do: our own script, asking our own doors for a newer state, and a mail in a sealed frame. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
            + " img-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** A mail's styles stand in the mail; nothing else in it may load or run, and only the console may frame it. */
    private static final String SEALED = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'self'; sandbox";

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String CSP = "Content-Security-Policy";

    private ConsoleHtml() {}

    /** A page with its HTTP status. */
    public static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(HTML)
                .header(CSP, POLICY)
                .header(HttpHeaders.CONTENT_LANGUAGE, Language.ENGLISH.code())
                .entity(page.setLocale(Language.ENGLISH.locale()).render())
                .build();
    }

    /** A mail to look at, which can do nothing. */
    public static Response mail(String html) {
        return Response.ok(html, HTML).header(CSP, SEALED).build();
    }

    /** Text that a browser shows as it is. */
    public static Response text(String text) {
        return Response.ok(text, "text/plain;charset=UTF-8").build();
    }

    /** After something was done: the page that shows it, so that a reload does nothing again. */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
