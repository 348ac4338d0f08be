package org.casereviewupdate.web;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Optional;

/** An IP address that was written as numbers. No name is ever looked up. */
final class IpAddress {

    private static final int IPV4 = 4;
    private static final int IPV6 = 16;
    private static final int WHERE_IPV4_IS_MAPPED = 12;

    private final byte[] bytes;

    private IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads an address as sockets and proxies write it, with or without brackets, zone and port. */
    static Optional<IpAddress> parse(String text) {
        String address = text.strip();
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            address = end < 0 ? "" : address.substring(1, end);
        } else if (address.indexOf(':') == address.lastIndexOf(':') && address.indexOf(':') > 0) {
            address = address.substring(0, address.indexOf(':'));
        }
        int zone = address.indexOf('%');
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(zone < 0 ? address : address.substring(0, zone));
        return Optional.ofNullable(bytes).map(IpAddress::plain).map(IpAddress::new);
    }

    /** IPv4 that comes in the dress of IPv6 (RFC 4291 section 2.5.5.2) is the same machine. */
    private static byte[] plain(byte[] bytes) {
        boolean mapped = bytes.length == IPV6 && bytes[10] == -1 && bytes[11] == -1;
        for (int i = 0; mapped && i < 10; i++) {
            mapped = bytes[i] == 0;
        }
        return mapped ? Arrays.copyOfRange(bytes, WHERE_IPV4_IS_MAPPED, IPV6) : bytes;
    }

    /** What one visitor can have to himself: 256 addresses of IPv4, or the 64 bits that an IPv6 subscriber is given (RFC 6177). */
    String network() {
        byte[] first = bytes.clone();
        boolean ipv4 = bytes.length == IPV4;
        Arrays.fill(first, ipv4 ? 3 : 8, first.length, (byte) 0);
        return NetUtil.bytesToIpAddress(first) + (ipv4 ? "/24" : "/64");
    }

    /** Whether it begins with the same bits. */
    boolean isLike(IpAddress other, int bits) {
        if (bytes.length != other.bytes.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if (((bytes[i / 8] ^ other.bytes[i / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    int bits() {
        return bytes.length * 8;
    }
}
