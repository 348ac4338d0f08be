package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;

/** Stops mailing subscribers whose mailboxes take nothing. Their agreement stands; signing up and confirming anew brings them back. */
@Singleton
public class SuspendSubscribers {

    private final Session database;
    private final Clock clock;

    SuspendSubscribers(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Suspends those of them who are confirmed, with an entry in the evidence for each, within the caller's transaction.
     *
     * @return how many were
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int suspend(Collection<UUID> subscribers) {
        return database.createNativeMutationQuery("""
                        with suspended as (
                            update subscriber
                            set status = 'SUSPENDED', version = version + 1, ended_at = :now
                            where id = any (:subscribers) and status = 'CONFIRMED'
                            returning id, language)
                        insert into consent_record (subscriber_id, event, at, language, page, source)
                        select id, 'SUSPENDED', :now, language, '', 'DELIVERY'
                        from suspended
                        order by id -- all are locked before the first record waits for its place in the chain
                        """)
                .setParameter("subscribers", subscribers.toArray(UUID[]::new))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
