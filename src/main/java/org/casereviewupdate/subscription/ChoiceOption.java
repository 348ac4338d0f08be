package org.casereviewupdate.subscription;

/**
 * One box to tick.
 *
 * @param value what the form sends
 * @param label what the reader sees
 * @param chosen whether it is ticked
 */
record ChoiceOption(String value, String label, boolean chosen) {}
