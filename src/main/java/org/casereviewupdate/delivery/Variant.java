package org.casereviewupdate.delivery;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.vocabulary.Match;

/**
 * What distinguishes one rendering of an edition from another. Two readers whose choices come to the same get the same bytes.
 *
 * @param language the language of all but the reviews' own words
 * @param detail how much of each review
 * @param selective whether the reader follows something and not everything
 * @param followed the reviews that are followed, each with every reason
 * @param folded the reviews and briefings that are shown as a link only, each with the subjects that are why
 */
record Variant(
        Language language,
        Detail detail,
        boolean selective,
        Map<UUID, Set<Match>> followed,
        Map<UUID, Set<String>> folded) {}
