package org.casereviewupdate.subscription;

import java.time.Instant;

/**
 * A mailed link that somebody presents.
 *
 * @param link its row
 * @param subscriber whose it is
 * @param at when it is presented
 */
record FollowedLink(PersonalLink link, Subscriber subscriber, Instant at) {

    /** What the link is good for by itself. */
    LinkState state() {
        return link.state(at);
    }
}
