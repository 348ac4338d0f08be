package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.casereviewupdate.issue.SendIssue;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Hands a released issue out: one delivery for each subscriber who is confirmed and may be mailed, by one statement. */
@Singleton
class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class);

    private final Session database;
    private final SendIssue issues;

    FanOut(Session database, SendIssue issues) {
        this.database = database;
        this.issues = issues;
    }

    /** Fans out one issue and marks it as being sent; both or neither, and once however many replicas try. */
    @Transactional
    void run(UUID issue) {
        if (!issues.start(issue)) {
            return;
        }
        int deliveries = database.createNativeMutationQuery("""
                        insert into delivery (issue_id, subscriber_id)
                        select :issue, subscriber.id
                        from subscriber
                        where subscriber.status = 'CONFIRMED'
                            and not exists (
                                select 1
                                from suppression
                                where suppression.address_hash = subscriber.address_hash)
                        on conflict do nothing
                        """)
                .setParameter("issue", issue)
                .executeUpdate();
        LOG.infof("Issue %s goes to %d subscribers", issue, deliveries);
    }
}
