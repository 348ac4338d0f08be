package org.casereviewupdate.web;

import io.vertx.core.http.impl.HttpUtils;

/** How many bytes of a body are taken in, depending on where it is sent. */
public final class BodyLimits {

    private final WebConfig config;

    public BodyLimits(WebConfig config) {
        this.config = config;
    }

    /**
     * The limit for a request, by what stands in its first line: a path with or without a query, or a whole address (RFC 9112 section 3.2). What
     * counts is where the server will find it in the end, dots and all.
     */
    public long ofTarget(String target) {
        int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
        int path = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
        int query = target.indexOf('?', Math.max(path, 0));
        try {
            return of(
                    path < 0
                            ? "/"
                            : HttpUtils.normalizePath(target.substring(path, query < 0 ? target.length() : query)));
        } catch (IllegalArgumentException unreadable) {
            return of("/"); // whoever looks for the door will refuse it
        }
    }

    /** The limit at an address that begins with this path, without dots in it. */
    public long of(String path) {
        boolean large = config.largeBodyPaths().stream().anyMatch(path::startsWith);
        return large ? largest() : config.maxBodySize().asLongValue();
    }

    /** The largest of them. */
    public long largest() {
        return config.largestBody().asLongValue();
    }
}
