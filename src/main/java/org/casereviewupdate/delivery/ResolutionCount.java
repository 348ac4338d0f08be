package org.casereviewupdate.delivery;

/**
 * What came of resolving many deliveries.
 *
 * @param resolved how many were
 */
record ResolutionCount(long resolved) {}
