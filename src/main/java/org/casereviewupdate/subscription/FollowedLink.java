package org.casereviewupdate.subscription;

/**
 * A mailed link that somebody presents.
 *
 * @param link its row
 * @param subscriber whose it is
 */
record FollowedLink(PersonalLink link, Subscriber subscriber) {}
