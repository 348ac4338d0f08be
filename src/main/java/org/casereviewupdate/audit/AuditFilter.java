package org.casereviewupdate.audit;

import java.time.Instant;

/**
 * Which entries are looked for; an empty text asks for all.
 *
 * @param actor who
 * @param action what, or how its name begins
 * @param subject the id of what it was done to
 * @param from not before
 * @param to before
 */
public record AuditFilter(String actor, String action, String subject, Instant from, Instant to) {}
