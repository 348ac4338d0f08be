package org.casereviewupdate.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casereviewupdate.publisher.PublisherConfig;

/** Puts on every answer what a browser needs to know in order to do no more than show a page. */
@Singleton
class SecurityHeaders {

    private static final int FIRST = 1000;

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(PublisherConfig publisher) {
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'");
        // A link with a token must not reach the site that its reader visits next.
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if ("https".equals(publisher.baseUrl().getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext request) {
        String path = request.normalizedPath();
        // The framework's own pages (the API explorer of dev mode) need scripts, and production serves none of them
        // here.
        if (!path.startsWith("/q/")) {
            request.addHeadersEndHandler(sent -> addMissing(request.response().headers(), path));
        }
        request.next();
    }

    /** At the end, so that a door which knows better has said so already. */
    private void addMissing(MultiMap answer, String path) {
        headers.forEach((name, value) -> {
            if (!answer.contains(name)) {
                answer.set(name, value);
            }
        });
        if (!path.startsWith("/assets/") && !answer.contains("Cache-Control")) {
            answer.set("Cache-Control", "no-store");
        }
    }
}
