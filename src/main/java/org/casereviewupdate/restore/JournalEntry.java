package org.casereviewupdate.restore;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that must survive a restore. It holds ids and keyed hashes, never an address or the text of a review.
 *
 * @param id its own, the same in the database and in every copy
 * @param at when it became one, by the database's clock
 * @param kind what happened, as {@code subscriber.left}
 * @param subject the id or the hash of what it happened to
 * @param detail more about it, as each kind needs it
 */
public record JournalEntry(UUID id, Instant at, String kind, String subject, String detail) {}
