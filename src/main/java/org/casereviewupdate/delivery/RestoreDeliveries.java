package org.casereviewupdate.delivery;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.restore.JournalEntry;
import org.casereviewupdate.restore.Lost;
import org.casereviewupdate.restore.Restored;
import org.hibernate.Session;

/**
 * Says of what a restored backup takes for unsent that it is not known. Deliveries are not in the second copy; that the issue has gone on
 * is. What is uncertain is never sent again by itself.
 */
@Singleton
@Priority(200) // before the issues: it asks which of them the backup shows on their way
class RestoreDeliveries implements Restored {

    /** Also what an earlier alarm has halted, raised by a process that had no copy to tell it more. */
    private static final String MAY_HAVE_GONE_ON = """
        issue_id in (
            select id
            from issue
            where status = 'SENDING'
                or id = any (:gone)
                or status = 'HALTED' and halted_at = (select shut_at from fence))
        """;

    private final Session database;

    RestoreDeliveries(Session database) {
        this.database = database;
    }

    @Override
    public void replay(Lost lost) {
        if (!lost.older()) {
            return; // nothing is known to have gone out since, so a person decides, with the issue halted
        }
        UUID[] gone = lost.of("issue.moved").stream()
                .filter(RestoreDeliveries::wentOut)
                .map(entry -> UUID.fromString(entry.subject()))
                .distinct()
                .toArray(UUID[]::new);
        doubt(gone, lost);
        doubtBatches(gone, lost);
        Stream.of(gone).forEach(issue -> doubtAudience(issue, lost));
    }

    private void doubt(UUID[] gone, Lost lost) {
        database.createNativeMutationQuery("""
                        update delivery
                        set status = 'UNCERTAIN', reason = 'RESTORED', ended_at = :now, worker = null, lease_until = null
                        where status in ('QUEUED', 'CLAIMED', 'SENDING', 'DEFERRED')
                            and %s
                        """.formatted(MAY_HAVE_GONE_ON))
                .setParameter("gone", gone)
                .setParameter("now", lost.at())
                .executeUpdate();
    }

    /** Whoever waited in a batch may have been sent it since as well. */
    private void doubtBatches(UUID[] gone, Lost lost) {
        database.createNativeMutationQuery("""
                        with lost as (
                            delete from delivery_batch batch
                            where %s
                            returning batch.issue_id, batch.domain, batch.subscribers)
                        insert into delivery (issue_id, subscriber_id, domain, status, ended_at, reason)
                        select issue_id, unnest(subscribers), domain, 'UNCERTAIN', :now, 'RESTORED'
                        from lost
                        on conflict do nothing
                        """.formatted(MAY_HAVE_GONE_ON))
                .setParameter("gone", gone)
                .setParameter("now", lost.at())
                .executeUpdate();
    }

    /**
     * Where the backup is of before an issue was handed out, everybody whom it was meant for may have received it. Whoever pauses in the
     * backup need not have by then.
     */
    private void doubtAudience(UUID issue, Lost lost) {
        database.createNativeMutationQuery("""
                        insert into delivery (issue_id, subscriber_id, status, ended_at, reason)
                        select :issue, subscriber.id, 'UNCERTAIN', :now, 'RESTORED'
                        from subscriber
                        where exists (
                                select 1
                                from issue
                                where issue.id = :issue)
                            and subscriber.status = 'CONFIRMED'
                            and not exists (
                                select 1
                                from delivery
                                where delivery.issue_id = :issue)
                            and not exists (
                                select 1
                                from suppression
                                where suppression.address_hash = subscriber.address_hash)
                        """ + CorrectionAudience.CONDITION + FollowingAudience.CONDITION)
                .setParameter("issue", issue)
                .setParameter("now", lost.at())
                .executeUpdate();
    }

    private static boolean wentOut(JournalEntry move) {
        return move.detail().startsWith("SENDING") || move.detail().startsWith("SENT");
    }
}
