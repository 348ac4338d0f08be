package org.casereviewupdate.relay;

import java.util.Set;

/**
 * Who we are to the relay.
 *
 * @param required whether a relay that offers no AUTH will not do
 * @param mechanisms the SASL mechanisms we may use, in capitals
 */
record Login(String username, String password, boolean required, Set<String> mechanisms) {

    @Override
    public String toString() {
        return "Login[...]";
    }
}
