package org.casereviewupdate.web;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Who is at the other end of the current request. Headers are believed only of proxies that the operator has named. */
@Singleton
public class Peer {

    private static final Logger LOG = Logger.getLogger(Peer.class);
    private static final String HEADER = "X-Forwarded-For";

    private final RoutingContext request;
    private final Proxies proxies;
    private final AtomicBoolean warned = new AtomicBoolean();

    Peer(RoutingContext request, WebConfig config) {
        this.request = request;
        this.proxies = new Proxies(config.trustedProxies().orElse(List.of()));
    }

    /** Made at the start, so that a setting which cannot be read is told then. */
    void start(@Observes StartupEvent event) {}

    /** The network that the visitor comes from: 256 addresses of IPv4, or 64 bits of IPv6. Empty where there is none. */
    public String network() {
        // Of the connection, because the framework may have put what a header says in the request's own.
        SocketAddress other = request.request().connection().remoteAddress();
        String address = other == null || other.hostAddress() == null ? "" : other.hostAddress();
        List<String> forwardedFor = request.request().headers().getAll(HEADER);
        warn(address, forwardedFor);
        return proxies.whoAsks(address, forwardedFor).map(IpAddress::network).orElse("");
    }

    /** Once, because anybody may send the header; behind a proxy that nobody has named, all visitors share one network's limits. */
    private void warn(String address, List<String> forwardedFor) {
        Optional<IpAddress> peer = IpAddress.parse(address);
        if (!forwardedFor.isEmpty() && peer.filter(proxies::isTrusted).isEmpty() && !warned.getAndSet(true)) {
            LOG.info("A request came with X-Forwarded-For, and not from a proxy that is named in"
                    + " case-review-update.web.trusted-proxies: the header was not believed");
        }
    }
}
