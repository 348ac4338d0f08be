package org.casereviewupdate.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * A page that is open.
 *
 * @param subscriber whose it is
 * @param ends when it closes by itself
 */
record OpenVisit(UUID subscriber, Instant ends) {}
