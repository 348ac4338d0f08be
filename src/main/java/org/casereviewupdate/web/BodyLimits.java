package org.casereviewupdate.web;

/** How many bytes of a body are taken in, depending on where it is sent. */
public final class BodyLimits {

    private final WebConfig config;

    public BodyLimits(WebConfig config) {
        this.config = config;
    }

    /** The limit at an address that begins with this path. */
    public long of(String path) {
        boolean large = config.largeBodyPaths().stream().anyMatch(path::startsWith);
        return large ? largest() : config.maxBodySize().asLongValue();
    }

    /** The largest of them. */
    public long largest() {
        return config.largestBody().asLongValue();
    }
}
