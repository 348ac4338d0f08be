package org.casereviewupdate.fetch;

import java.net.InetAddress;

/** Where a request may go. */
interface Reach {

    /** Whether an address and port may be connected to. */
    boolean allows(InetAddress address, int port);
}
