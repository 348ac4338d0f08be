package org.casereviewupdate.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How much the doors take in, and how long they wait for it. */
@ConfigMapping(prefix = "case-review-update.web")
public interface WebConfig {

    /** The largest body where nothing else is said: an issue's note fits, a flood does not. */
    @WithDefault("256K")
    MemorySize maxBodySize();

    /** The addresses below which a body may be as large as the server allows at all: imports. */
    @WithDefault("/api/v1/case-reviews/imports,/api/v1/briefings/imports,/api/v1/subscribers/imports,/console/imports")
    List<String> largeBodyPaths();

    /** The largest body at all. What comes beyond it on a connection ends the connection. */
    @WithDefault("${quarkus.http.limits.max-body-size}")
    MemorySize largestBody();

    /**
     * How long a client may take over the head of a request, may leave a body without anything coming, and may leave an answer unread; then
     * its connection is closed. As long as mod_reqtimeout of the Apache server gives it.
     */
    @WithDefault("20s")
    Duration patience();

    /**
     * The proxies that are believed when they say for whom they ask, as addresses and ranges. Without one, limits go by the other end of the
     * connection, and anybody may write any header.
     */
    @WithDefault("${quarkus.http.proxy.trusted-proxies:}")
    Optional<List<String>> trustedProxies();

    /** Whether search engines may list the public pages about issues and reviews. A withdrawn review would stay in them for days. */
    @WithDefault("false")
    boolean searchEngines();
}
