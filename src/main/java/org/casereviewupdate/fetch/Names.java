package org.casereviewupdate.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What is asked for the addresses of a host. */
interface Names {

    /** The addresses of a host, at least one. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
