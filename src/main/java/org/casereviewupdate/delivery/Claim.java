package org.casereviewupdate.delivery;

import java.util.UUID;

/**
 * A delivery that a worker holds for a while.
 *
 * @param issue the issue
 * @param subscriber the subscriber
 * @param worker who holds it
 */
record Claim(UUID issue, UUID subscriber, UUID worker) {}
