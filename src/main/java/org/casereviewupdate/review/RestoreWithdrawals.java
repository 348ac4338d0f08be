package org.casereviewupdate.review;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.restore.JournalEntry;
import org.casereviewupdate.restore.Lost;
import org.casereviewupdate.restore.Restored;
import org.hibernate.Session;

/** Withdraws again what a restored backup would publish again. */
@Singleton
@Priority(300)
class RestoreWithdrawals implements Restored {

    private static final String REASON =
            "Withdrawn before a backup was restored; the reason was lost with the database";

    private final Session database;

    RestoreWithdrawals(Session database) {
        this.database = database;
    }

    @Override
    public void replay(Lost lost) {
        List<JournalEntry> withdrawn = lost.of("review.withdrawn");
        withdrawn.forEach(entry -> withdraw(entry, """
                update case_review
                set withdrawn_at = :at, withdrawn_reason = :reason, version = version + 1, search = ''
                where id = :id
                    and withdrawn_at is null
                """));
        withdrawn.forEach(entry -> withdraw(entry, """
                update briefing
                set withdrawn_at = :at, withdrawn_reason = :reason, version = version + 1
                where id = :id
                    and withdrawn_at is null
                """));
    }

    private void withdraw(JournalEntry entry, String sql) {
        database.createNativeMutationQuery(sql)
                .setParameter("id", UUID.fromString(entry.subject()))
                .setParameter("at", entry.at())
                .setParameter("reason", REASON)
                .executeUpdate();
    }
}
