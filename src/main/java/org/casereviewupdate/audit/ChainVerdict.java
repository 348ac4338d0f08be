package org.casereviewupdate.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether a chain of records is whole.
 *
 * @param chain which chain
 * @param records how many there are, those included that say nothing any more
 * @param firstBroken the first whose seal matches neither its content nor its predecessor; none if there is none
 * @param complete whether the newest record is the last that was sealed: false where some were cut off at the end
 */
public record ChainVerdict(
        Chain chain, long records, @Nullable Long firstBroken, boolean complete) {}
