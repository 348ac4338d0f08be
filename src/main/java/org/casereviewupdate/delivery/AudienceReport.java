package org.casereviewupdate.delivery;

import java.util.List;

/**
 * Whom an issue goes to if it is handed out now.
 *
 * @param people how many
 * @param samples what most of them have chosen
 */
record AudienceReport(long people, List<Sample> samples) {}
