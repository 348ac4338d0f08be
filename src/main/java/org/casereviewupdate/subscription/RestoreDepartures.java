package org.casereviewupdate.subscription;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.casereviewupdate.restore.JournalEntry;
import org.casereviewupdate.restore.Lost;
import org.casereviewupdate.restore.Restored;
import org.hibernate.Session;

/**
 * Takes the address of everybody who has left or was erased out of what a restored backup would mail again. Who has come back since has to
 * agree once more: their agreement is lost with the database, and mailing without one is the greater wrong.
 */
@Singleton
@Priority(300)
class RestoreDepartures implements Restored {

    private final Session database;

    RestoreDepartures(Session database) {
        this.database = database;
    }

    @Override
    public void replay(Lost lost) {
        lost.of("subscriber.left").forEach(entry -> leave(UUID.fromString(entry.subject()), entry.at()));
        lost.of("subscriber.erased").forEach(this::erase);
        closeLinks(lost.at());
    }

    private void leave(UUID subscriber, Instant at) {
        database.createNativeMutationQuery("""
                        update subscriber
                        set status = 'UNSUBSCRIBED', ended_at = :at, version = version + 1
                        where id = :id
                            and status not in ('UNSUBSCRIBED', 'ERASED')
                        """)
                .setParameter("id", subscriber)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** By the hash too: the address may have been signed up under another id before the backup was taken. */
    private void erase(JournalEntry entry) {
        delete(entry, """
                delete from consent_record
                where subscriber_id in (
                    select id
                    from subscriber
                    where id = :id or address_hash = :hash)
                """);
        delete(entry, "delete from subscriber where id = :id or address_hash = :hash");
    }

    private void delete(JournalEntry entry, String sql) {
        database.createNativeMutationQuery(sql)
                .setParameter("id", UUID.fromString(entry.subject()))
                .setParameter("hash", HexFormat.of().parseHex(entry.detail()))
                .executeUpdate();
    }

    /** A link in a mail that was sent before they left must not bring them back. */
    private void closeLinks(Instant now) {
        database.createNativeMutationQuery("""
                        update confirmation
                        set superseded_at = :now
                        where used_at is null
                            and superseded_at is null
                            and exists (
                                select 1
                                from subscriber
                                where subscriber.id = confirmation.subscriber_id
                                    and subscriber.status in ('UNSUBSCRIBED', 'ERASED'))
                        """).setParameter("now", now).executeUpdate();
    }
}
