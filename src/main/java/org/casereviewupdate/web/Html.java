package org.casereviewupdate.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.casereviewupdate.language.Language;

/** Makes answers of pages. */
public final class Html {

    private static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private Html() {}

    /** A page with its HTTP status, in the language that its visitor reads. */
    public static Response page(int status, TemplateInstance page) {
        Visit visit = visit();
        return page(status, visit.language(), visit.render(page));
    }

    /** A page that was made before, with a text in it, and its HTTP status, in the language that its visitor reads. */
    public static <V> Response page(int status, Mould<V> mould, V variant, String text) {
        Visit visit = visit();
        return page(status, visit.language(), mould.fill(visit, variant, text));
    }

    /** A page that exists in English only, because no reader sees it. */
    public static Response editorsPage(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Language.ENGLISH.code())
                .entity(page.setLocale(Language.ENGLISH.locale()).render())
                .build();
    }

    /** Leads on to another page of ours, in the language that the visitor has chosen. */
    public static Response seeOther(String address) {
        return Response.seeOther(URI.create(visit().at(address))).build();
    }

    /** The language that the visitor reads, for a door that has to know. */
    public static Language language() {
        return visit().language();
    }

    static Map<String, String> headers(Language language) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE,
                MEDIA_TYPE,
                HttpHeaders.CONTENT_LANGUAGE,
                language.code(),
                HttpHeaders.VARY,
                HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static Response page(int status, Language language, String html) {
        Response.ResponseBuilder answer = Response.status(status).entity(html);
        headers(language).forEach(answer::header);
        return answer.build();
    }

    private static Visit visit() {
        return Visit.of(
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent());
    }
}
