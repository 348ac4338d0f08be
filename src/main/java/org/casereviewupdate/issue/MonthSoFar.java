package org.casereviewupdate.issue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month that is filling up.
 *
 * @param month the running month
 * @param dueAt when it will be compiled by itself
 * @param releaseAt when it will be released by itself, if nobody stops it
 * @param issue its issue, if somebody has compiled it early
 * @param subject its subject line as it would be now; absent while nothing is new
 * @param reviews how many case reviews it would tell of now
 * @param items what it would say now, as far as anybody reads a list
 * @param more how many reviews come after these
 */
public record MonthSoFar(
        YearMonth month,
        Instant dueAt,
        Instant releaseAt,
        @Nullable IssueView issue,
        @Nullable String subject,
        long reviews,
        List<IssueItemView> items,
        long more) {}
