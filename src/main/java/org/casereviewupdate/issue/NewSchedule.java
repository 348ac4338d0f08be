package org.casereviewupdate.issue;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * When an issue is to leave.
 *
 * @param releaseAt the instant, with its offset from UTC
 */
record NewSchedule(@NotNull Instant releaseAt) {}
