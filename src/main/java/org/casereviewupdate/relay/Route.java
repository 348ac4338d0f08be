package org.casereviewupdate.relay;

import java.time.Duration;
import org.jboss.logging.Logger;

/** A relay, and whether it was there when it was tried last: the way round one that is away should not cost its deadlines each time. */
final class Route {

    private static final Logger LOG = Logger.getLogger(Route.class);

    private static final Duration REFUSED_REST = Duration.ofMinutes(10);

    private final RelaySettings settings;
    private final Duration rest;
    private boolean failing;
    private long failedAt;
    private boolean refused;
    private long refusedAt;

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

    /** Whether it refused us a short while ago: more logins could lock the account, and issues need it, too. */
    synchronized boolean refusedLately() {
        return refused && System.nanoTime() - refusedAt < REFUSED_REST.toNanos();
    }

    synchronized void worked() {
        refused = false;
        if (failing) {
            LOG.infof("Relay %s can be used again", settings.host());
        }
        failing = false;
    }

    /** Notes that it refused us, if that is how it failed. */
    synchronized void note(RelayUnavailable how) {
        if (how.refused()) {
            refused = true;
            refusedAt = System.nanoTime();
        }
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
