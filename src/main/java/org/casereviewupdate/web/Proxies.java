package org.casereviewupdate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The machines before this one that are believed when they say for whom they ask. */
final class Proxies {

    private final List<IpRange> trusted;

    /**
     * Takes their addresses and ranges.
     *
     * @throws IllegalArgumentException if one is neither
     */
    Proxies(List<String> trusted) {
        this.trusted = trusted.stream()
                .map(text -> IpRange.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("case-review-update.web.trusted-proxies: "
                                + text + " is neither an IP address nor a range such as 10.0.0.0/8")))
                .toList();
    }

    /**
     * Who asks: the nearest machine that is no proxy of ours. Each proxy writes the one that it heard at the end of the header, so what a
     * visitor has written stands further left and is never reached.
     *
     * @param peer the other end of the connection
     * @param forwardedFor the values of the header X-Forwarded-For, in their order
     * @return nobody where the connection has no IP address
     */
    Optional<IpAddress> whoAsks(String peer, List<String> forwardedFor) {
        List<String> hops = new ArrayList<>();
        forwardedFor.forEach(value -> hops.addAll(List.of(value.split(","))));
        Optional<IpAddress> asks = IpAddress.parse(peer);
        for (int i = hops.size() - 1; i >= 0 && asks.filter(this::isTrusted).isPresent(); i--) {
            Optional<IpAddress> hop = IpAddress.parse(hops.get(i));
            if (hop.isEmpty()) {
                return asks; // a proxy that says something else is the last one that is known
            }
            asks = hop;
        }
        return asks;
    }

    boolean isTrusted(IpAddress address) {
        return trusted.stream().anyMatch(range -> range.holds(address));
    }
}
