package org.casereviewupdate.audit;

import java.time.Instant;

/**
 * Who did what to which thing and when.
 *
 * @param id its place in the chain
 * @param at when
 * @param actor who: {@code person:} or {@code key:} and an id, or {@code system}
 * @param action what, as {@code issue.released}
 * @param subject the id of what it was done to
 * @param detail a reason or a number
 */
public record AuditEntryView(long id, Instant at, String actor, String action, String subject, String detail) {}
