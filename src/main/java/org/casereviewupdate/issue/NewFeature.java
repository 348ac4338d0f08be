package org.casereviewupdate.issue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an issue is to feature.
 *
 * @param briefing a thematic briefing; none if it is not there
 */
record NewFeature(@Nullable UUID briefing) {}
