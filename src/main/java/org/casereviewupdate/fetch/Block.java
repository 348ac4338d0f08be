package org.casereviewupdate.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses that begin alike.
 *
 * @param start its first address, as a number
 * @param bytes how long its addresses are
 * @param free how many bits at the end are free
 */
record Block(BigInteger start, int bytes, int free) {

    /** Reads it as it is usually written: {@code 10.0.0.0/8}. */
    static Block of(String written) {
        int slash = written.indexOf('/');
        try {
            byte[] address = InetAddress.getByName(written.substring(0, slash)).getAddress();
            int fixed = Integer.parseInt(written.substring(slash + 1));
            int free = address.length * Byte.SIZE - fixed;
            return new Block(new BigInteger(1, address).shiftRight(free), address.length, free);
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(written, noAddress);
        }
    }

    boolean has(InetAddress address) {
        byte[] given = address.getAddress();
        return given.length == bytes
                && new BigInteger(1, given).shiftRight(free).equals(start);
    }
}
