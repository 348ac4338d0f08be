package org.casereviewupdate.delivery;

/**
 * What names a batch of an issue: subscribers it was handed out to whose deliveries have not begun.
 *
 * @param domain their recipient domain, if it has a rate of its own; an empty string for all others
 * @param number its place among the batches
 */
record Batch(String domain, int number) {}
