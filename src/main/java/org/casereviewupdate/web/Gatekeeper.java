package org.casereviewupdate.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Turns away what no door should ever see, before any route is chosen. */
@Singleton
class Gatekeeper {

    private static final int AFTER_THE_HEADERS = 900;

    /** Where the framework reads how much of a body it may take in (io.quarkus.vertx.http.runtime.VertxHttpRecorder). */
    private static final String MAX_REQUEST_SIZE = "io.quarkus.max-request-size";

    private final BodyLimits limits;
    private final Answers answers;

    Gatekeeper(WebConfig config, Answers answers) {
        this.limits = new BodyLimits(config);
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_HEADERS);
    }

    private void check(RoutingContext request) {
        Optional<Integer> refusal = refusal(request);
        if (refusal.isPresent()) {
            refuse(request, refusal.get());
            return;
        }
        request.put(MAX_REQUEST_SIZE, limits.of(request.normalizedPath()));
        request.next();
    }

    private Optional<Integer> refusal(RoutingContext request) {
        String path = request.request().path();
        if (path == null || hasParameters(path)) {
            return Optional.of(400);
        }
        if (announced(request) > limits.of(request.normalizedPath())) {
            return Optional.of(413);
        }
        return Optional.empty();
    }

    /** A path parameter would be seen by one layer and dropped by the next (CVE-2026-39852); no door has any. */
    private static boolean hasParameters(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        // Encoded twice it is still no path of ours, and a proxy may have decoded it once.
        return lower.indexOf(';') >= 0 || lower.contains("%3b") || lower.contains("%253b");
    }

    private static long announced(RoutingContext request) {
        try {
            String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException nonsense) {
            return Long.MAX_VALUE;
        }
    }

    private void refuse(RoutingContext request, int status) {
        Answer answer = answers.to(request, language -> StandardProblems.of(status));
        // The body, if there is one, is not read: the connection cannot be used again.
        answer.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(answer.body());
    }
}
