package org.casereviewupdate.fetch;

import java.time.Duration;

/**
 * How a link is looked at.
 *
 * @param method how its server is asked
 * @param longest how long the answer may take, redirects included
 * @param within how far it may lead
 */
public record LinkVisit(Method method, Duration longest, Within within) {

    /** How a server is asked. */
    public enum Method {
        /** Without the document; some servers know no HEAD. */
        HEAD,
        /** With it, though no more than its beginning is let come. */
        GET
    }

    /** How far a link may lead. */
    public enum Within {
        /** Anywhere on the public web, at any port: publishers have their own. */
        PUBLIC_WEB,
        /** Into a private network too. */
        PRIVATE_NETWORKS
    }

    Reach reach() {
        return within == Within.PRIVATE_NETWORKS
                ? (address, port) -> true
                : (address, port) -> PublicReach.isPublic(address);
    }
}
