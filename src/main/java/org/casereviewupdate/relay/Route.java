package org.casereviewupdate.relay;

import java.time.Duration;
import org.jboss.logging.Logger;

/** A relay, and whether it was there when it was tried last: the way round one that is away should not cost its deadlines each time. */
final class Route {

    private static final Logger LOG = Logger.getLogger(Route.class);

    private final RelaySettings settings;
    private final Duration rest;
    private boolean failing;
    private long failedAt;

    Route(RelaySettings settings, Duration rest) {
        this.settings = settings;
        this.rest = rest;
    }

    RelaySettings settings() {
        return settings;
    }

    /** Whether it failed a short while ago, so that another should be tried before it. */
    synchronized boolean away() {
        return failing && System.nanoTime() - failedAt < rest.toNanos();
    }

    synchronized void worked() {
        if (failing) {
            LOG.infof("Relay %s can be used again", settings.host());
        }
        failing = false;
    }

    synchronized void failed(RelayUnavailable how) {
        if (!failing) {
            LOG.warnf(
                    "Relay %s cannot be used: %s",
                    settings.host(), how.handover().summary());
        }
        failing = true;
        failedAt = System.nanoTime();
    }
}
