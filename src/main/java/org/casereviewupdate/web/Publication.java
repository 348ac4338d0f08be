package org.casereviewupdate.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Answers for what everybody may read. A reader who comes back is told in a few bytes that nothing has changed. Caches may keep a copy and
 * have to ask each time before they show it: a withdrawal takes effect at once.
 */
@Singleton
public class Publication {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int TAG_BYTES = 16;

    private final SearchEngines searchEngines;
    private final ObjectMapper json;

    Publication(SearchEngines searchEngines, ObjectMapper json) {
        this.searchEngines = searchEngines;
        this.json = json;
    }

    /** A page, in the language that its visitor reads. */
    public Response page(Request request, TemplateInstance page) {
        Response shown = Html.page(200, page);
        Response answer = text(request, HTML, (String) shown.getEntity());
        shown.getHeaders().forEach((name, values) -> answer.getHeaders().putIfAbsent(name, values));
        return answer;
    }

    /** A text of another kind. */
    public Response text(Request request, String mediaType, String body) {
        return answer(request, mediaType, body, () -> body);
    }

    /** A document as JSON. */
    public Response json(Request request, String mediaType, Object document) {
        try {
            return text(request, mediaType, json.writeValueAsString(document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A view is made of values", impossible);
        }
    }

    /**
     * A document that is made only for those who do not have it.
     *
     * @param source the text that it is made from: as long as that stays the same, so does the document
     */
    public Response answer(Request request, String mediaType, String source, Supplier<?> document) {
        EntityTag tag = tag(source);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(document.get(), mediaType) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("X-Robots-Tag", searchEngines.rule())
                .build();
    }

    private static EntityTag tag(String source) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
