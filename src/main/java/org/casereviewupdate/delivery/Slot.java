package org.casereviewupdate.delivery;

/**
 * When a message to a recipient domain with a rate of its own may leave.
 *
 * @param rate the rate
 * @param at the moment, as a value of {@link System#nanoTime}
 */
record Slot(Rate rate, long at) {}
