package org.casereviewupdate.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * An address of the web together with the one network address that was checked for it. The connection is made to that: a name that means
 * something else when it is asked a second time (DNS rebinding) is never asked a second time.
 *
 * @param uri the address of the document
 * @param server where the connection goes
 * @param port its port
 */
record Destination(URI uri, InetAddress server, int port) {

    private static final String REFUSED = "The address leads to no server on the public web.";

    /**
     * Looks the host up, once.
     *
     * @throws NotFetched if it is no address of the web, or leads anywhere else
     */
    static Destination of(URI uri, Names names, Reach reach) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!List.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new NotFetched("Give the whole address as a browser shows it, from https:// on.");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        List<InetAddress> addresses = addresses(host(uri), names);
        // One address inside is enough to refuse a name that has others outside.
        if (addresses.isEmpty() || !addresses.stream().allMatch(address -> reach.allows(address, port))) {
            throw new NotFetched(REFUSED);
        }
        return new Destination(uri, addresses.get(0), port);
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    String host() {
        return host(uri);
    }

    /** What the request line asks for. */
    String target() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static String host(URI uri) {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static List<InetAddress> addresses(String host, Names names) {
        try {
            return names.addresses(host);
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }
}
