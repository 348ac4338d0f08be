package org.casereviewupdate.fetch;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Map;

/**
 * What is asked of a server, and within which bounds.
 *
 * @param method GET or HEAD
 * @param headers what to say with it
 * @param limit the most bytes that are taken; 0 if only the status counts
 * @param reach where it may lead
 * @param longest how long it may take with all its redirects
 */
record Errand(HttpMethod method, Map<String, String> headers, int limit, Reach reach, Duration longest) {

    private static final Map<String, String> FEED = Map.of(
            "Accept",
            "application/atom+xml, application/rss+xml, application/xml, text/xml, */*;q=0.1",
            "Accept-Encoding",
            "identity");

    private static final Map<String, String> LOOK =
            Map.of("User-Agent", "CaseReviewUpdate link check", "Range", "bytes=0-0");

    /** Brings a document. */
    static Errand fetch(int limit, Reach reach, Duration longest) {
        return new Errand(HttpMethod.GET, FEED, limit, reach, longest);
    }

    /** Looks whether there is one. */
    static Errand look(LinkVisit visit) {
        HttpMethod method = visit.method() == LinkVisit.Method.HEAD ? HttpMethod.HEAD : HttpMethod.GET;
        return new Errand(method, LOOK, 0, visit.reach(), visit.longest());
    }

    boolean takesNoBody() {
        return limit == 0;
    }
}
