package org.casereviewupdate.web;

import java.util.Optional;

/**
 * Addresses that begin alike, or a single one.
 *
 * @param start one of them
 * @param bits how many bits they share
 */
record IpRange(IpAddress start, int bits) {

    /** Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or an address. */
    static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        Optional<IpAddress> start = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        try {
            return start.map(address -> new IpRange(
                            address,
                            slash < 0
                                    ? address.bits()
                                    : Integer.parseInt(text.substring(slash + 1).strip())))
                    .filter(range -> range.bits >= 0 && range.bits <= range.start.bits());
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    boolean holds(IpAddress address) {
        return address.isLike(start, bits);
    }
}
