package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.Session;

/**
 * Ends subscriptions that have rested for too long: a mailbox that has taken nothing for months has nobody to ask, and an address is not kept
 * for a newsletter that is never sent. From then on they are as those who have left, with evidence of why.
 */
@Singleton
class EndRests {

    private final Session database;
    private final SubscriptionConfig config;
    private final Clock clock;

    EndRests(Session database, SubscriptionConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Ends some; says how many. Rows that somebody else has in hand are left for the next time. */
    @Transactional
    int some() {
        Instant now = clock.instant();
        return database.createNativeMutationQuery("""
                        with ended as (
                            update subscriber
                            set status = 'UNSUBSCRIBED', ended_at = :now, version = version + 1
                            where id = any (array(
                                select id
                                from subscriber
                                where status = 'SUSPENDED'
                                    and ended_at <= :before
                                limit :most
                                for update skip locked))
                            returning id, language)
                        insert into consent_record (subscriber_id, event, at, language, page, source)
                        select id, 'UNSUBSCRIBED', :now, language, '', coalesce(
                            (select source
                            from consent_record
                            where subscriber_id = ended.id and event = 'SUSPENDED'
                            order by consent_record.id desc
                            limit 1), 'DELIVERY')
                        from ended
                        order by id -- all are locked before the first record waits for its place in the chain
                        """)
                .setParameter("now", now)
                .setParameter(
                        "before",
                        now.atZone(ZoneOffset.UTC).minus(config.keepSuspended()).toInstant())
                .setParameter("most", ForgetSubscribers.AT_A_TIME)
                .executeUpdate();
    }
}
