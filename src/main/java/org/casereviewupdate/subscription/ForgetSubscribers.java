package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Forgets what nobody needs any more (UK GDPR article 5(1)(e)), some rows at a time. Rows that somebody else has in hand are left for the next
 * time, so replicas that do it at once share the work.
 */
@Singleton
class ForgetSubscribers {

    static final int AT_A_TIME = 500;

    /** Signed up, or imported without proof, and never confirmed; a link that still works keeps its row. */
    private static final String STALE = """
            select subscriber.id
            from subscriber
            where subscriber.status = 'PENDING'
                and subscriber.created_at <= :before
                and not exists (
                    select 1
                    from confirmation
                    where confirmation.subscriber_id = subscriber.id
                        and confirmation.kind = 'CONFIRM'
                        and (confirmation.issued_at > :before or confirmation.expires_at > :now))
                and %s exists (
                    select 1
                    from consent_record
                    where consent_record.subscriber_id = subscriber.id and consent_record.event = 'CONFIRMED')
            limit :most
            for update of subscriber skip locked
            """;

    private final Session database;
    private final SubscriptionConfig config;
    private final Clock clock;

    ForgetSubscribers(Session database, SubscriptionConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Deletes those who never confirmed; says how many. */
    @Transactional
    int unconfirmed() {
        return delete(stale("not"));
    }

    /** Who was a subscriber once, left, was signed up again and did not confirm has left still: the evidence of before stays. */
    @Transactional
    int lapsed() {
        return database.createNativeMutationQuery("""
                        update subscriber
                        set status = 'UNSUBSCRIBED', version = version + 1, ended_at = coalesce(
                            (select max(at)
                            from consent_record
                            where subscriber_id = subscriber.id and event in ('UNSUBSCRIBED', 'SUSPENDED')), created_at)
                        where id = any (:ids)
                        """)
                .setParameter("ids", stale("").toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Blanks the addresses of those who left some weeks ago; says how many. */
    @Transactional
    int addressesOfLeavers() {
        return database.createNativeMutationQuery("""
                        update subscriber
                        set address = null, address_key = null, version = version + 1
                        where id = any (array(
                            select id
                            from subscriber
                            where status = 'UNSUBSCRIBED'
                                and address is not null
                                and ended_at <= :before
                            limit :most
                            for update skip locked))
                        """)
                .setParameter("before", clock.instant().minus(config.keepLeavers()))
                .setParameter("most", AT_A_TIME)
                .executeUpdate();
    }

    /** Deletes what is left of those who left years ago, and takes away what they agreed to; says how many. */
    @Transactional
    int evidence() {
        return delete(database.createNativeQuery("""
                        select id
                        from subscriber
                        where status = 'UNSUBSCRIBED'
                            and address is null
                            and ended_at <= :before
                        limit :most
                        for update skip locked
                        """, UUID.class)
                .setParameter(
                        "before",
                        clock.instant()
                                .atZone(ZoneOffset.UTC)
                                .minus(config.keepEvidence())
                                .toInstant())
                .setParameter("most", AT_A_TIME)
                .getResultList());
    }

    private List<UUID> stale(String confirmedBefore) {
        Instant now = clock.instant();
        return database.createNativeQuery(STALE.formatted(confirmedBefore), UUID.class)
                .setParameter("before", now.minus(config.keepUnconfirmed()))
                .setParameter("now", now)
                .setParameter("most", AT_A_TIME)
                .getResultList();
    }

    private int delete(List<UUID> subscribers) {
        UUID[] ids = subscribers.toArray(UUID[]::new);
        database.createNativeMutationQuery("delete from consent_record where subscriber_id = any (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
        return database.createNativeMutationQuery("delete from subscriber where id = any (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
