package org.casereviewupdate.suppression;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import org.casereviewupdate.restore.JournalEntry;
import org.casereviewupdate.restore.Lost;
import org.casereviewupdate.restore.Restored;
import org.hibernate.Session;

/** Suppresses again whom a restored backup has forgotten. */
@Singleton
@Priority(400)
class RestoreSuppressions implements Restored {

    private final Session database;

    RestoreSuppressions(Session database) {
        this.database = database;
    }

    @Override
    public void replay(Lost lost) {
        lost.of("suppression.added").forEach(this::suppress);
    }

    private void suppress(JournalEntry entry) {
        database.createNativeMutationQuery("""
                        insert into suppression (address_hash, reason, at)
                        values (:hash, :reason, :at)
                        on conflict (address_hash) do nothing
                        """)
                .setParameter("hash", HexFormat.of().parseHex(entry.subject()))
                .setParameter("reason", entry.detail())
                .setParameter("at", entry.at())
                .executeUpdate();
    }
}
