package org.casereviewupdate.delivery;

/**
 * What came of resolving many deliveries.
 *
 * @param resolved how many were
 */
public record ResolutionCount(long resolved) {}
