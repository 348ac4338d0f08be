package org.casereviewupdate.fetch;

import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * The web that everybody can reach, and nothing that only this machine can: no private, local, shared, reserved or translated address (the
 * special-purpose registries of RFC 6890), and no port but those of the web.
 */
@Singleton
public class PublicReach implements Reach {

    private static final Set<Integer> PORTS = Set.of(80, 443);

    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of("0.0.0.0/8"),
            Block.of("10.0.0.0/8"),
            Block.of("100.64.0.0/10"),
            Block.of("127.0.0.0/8"),
            Block.of("169.254.0.0/16"),
            Block.of("172.16.0.0/12"),
            Block.of("192.0.0.0/24"),
            Block.of("192.0.2.0/24"),
            Block.of("192.88.99.0/24"),
            Block.of("192.168.0.0/16"),
            Block.of("198.18.0.0/15"),
            Block.of("198.51.100.0/24"),
            Block.of("203.0.113.0/24"),
            Block.of("224.0.0.0/3"));

    /** Of IPv6 only the global unicast addresses are public, without those that wrap an IPv4 address or are for documents. */
    private static final Block PUBLIC_6 = Block.of("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 =
            List.of(Block.of("2001::/23"), Block.of("2001:db8::/32"), Block.of("2002::/16"), Block.of("3fff::/20"));

    @Override
    public boolean allows(InetAddress address, int port) {
        return PORTS.contains(port) && isPublic(address);
    }

    /** Whether an address is one of the public web. */
    public static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.has(address));
        }
        return PUBLIC_6.has(address) && NOT_PUBLIC_6.stream().noneMatch(block -> block.has(address));
    }
}
