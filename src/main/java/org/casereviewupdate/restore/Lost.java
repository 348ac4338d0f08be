package org.casereviewupdate.restore;

import java.time.Instant;
import java.util.List;

/**
 * What a restored database has forgotten, as far as the second copy knows.
 *
 * @param entries the facts that it lacks, in the order in which they were copied
 * @param older whether it is known to be older than the copy, so that what was on its way then has gone on since
 * @param at when the restore was noticed
 */
public record Lost(List<JournalEntry> entries, boolean older, Instant at) {

    /** Makes a copy that nobody can change. */
    public Lost {
        entries = List.copyOf(entries);
    }

    /** The facts of one kind. */
    public List<JournalEntry> of(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
    }
}
