package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import org.hibernate.Session;

/** Counts the rows of the ledger, and of what waits for it, that a transaction reads. */
@Singleton
class LedgerReads {

    private static final String READ = """
        select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))
        from pg_stat_xact_user_tables
        where relname in ('delivery', 'delivery_batch')
        """;

    private final Session database;

    LedgerReads(Session database) {
        this.database = database;
    }

    /** What this connection has read and not reported yet, which it does between transactions only. */
    long soFar() {
        return ((Number) database.createNativeQuery(READ, Object.class).getSingleResult()).longValue();
    }
}
