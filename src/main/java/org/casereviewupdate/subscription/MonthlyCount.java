package org.casereviewupdate.subscription;

import java.time.YearMonth;

/**
 * How many subscribers there were.
 *
 * @param month at the end of which month, or now for the running one
 * @param subscribers how many agreed
 */
public record MonthlyCount(YearMonth month, long subscribers) {}
