package org.casereviewupdate.audit;

import org.jspecify.annotations.Nullable;

/**
 * What became of checking every seal.
 *
 * @param entries how many entries there are
 * @param firstBroken the first whose seal matches neither its content nor its predecessor; none if all is whole
 */
public record AuditVerdict(long entries, @Nullable Long firstBroken) {}
