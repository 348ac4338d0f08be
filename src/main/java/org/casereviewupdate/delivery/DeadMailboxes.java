package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.subscription.SuspendSubscribers;
import org.hibernate.Session;

/**
 * Suspends subscribers whose mailboxes are no more: refused once as unknown (RFC 3463, X.1.1) or because their domain takes no mail (RFC 7505,
 * X.1.10), or found full (X.2.2) at the end of three issues in a row, by the relay or in a bounce that came later. What a relay refuses for its
 * own reasons (X.7.x) is never held against a subscriber, and neither is a domain that cannot be found (X.1.2): it may be found tomorrow.
 *
 * <p>Each refusal is weighed once, by whichever replica comes to it first.
 */
@Singleton
class DeadMailboxes {

    private static final int AT_A_TIME = 1_000;

    /** What ended before the mailbox's owner confirmed anew has been answered by that, and what went to another address says nothing of this one. */
    private static final String WEIGH = """
        with refused as (
            select ctid as place
            from delivery
            where (status = 'FAILED' and stage = 'RECIPIENT' and reply_status in ('5.1.1', '5.1.10', '5.2.2', '4.2.2')
                    or bounce_status in ('5.1.1', '5.1.10', '5.2.2', '4.2.2'))
                and judged_at is null
            limit :most
            for update skip locked),
        judged as (
            update delivery
            set judged_at = :now
            from refused
            where delivery.ctid = refused.place
            returning delivery.subscriber_id, coalesce(delivery.bounce_status, delivery.reply_status) as said, delivery.ended_at)
        select judged.subscriber_id as subscriber
        from judged
        join subscriber on subscriber.id = judged.subscriber_id
        where subscriber.status = 'CONFIRMED'
            and judged.ended_at >= greatest(subscriber.confirmed_at, subscriber.address_since)
            and (judged.said in ('5.1.1', '5.1.10')
                or (select count(*) = 3 and bool_and(latest.full_up)
                    from (
                        select coalesce(earlier.bounce_status in ('5.2.2', '4.2.2'), false)
                            or coalesce(
                                earlier.status = 'FAILED'
                                    and earlier.stage = 'RECIPIENT'
                                    and earlier.reply_status in ('5.2.2', '4.2.2'),
                                false) as full_up
                        from issue
                        join delivery earlier
                            on earlier.issue_id = issue.id and earlier.subscriber_id = judged.subscriber_id
                        where earlier.status in ('ACCEPTED', 'FAILED', 'UNCERTAIN')
                            and earlier.ended_at >= greatest(subscriber.confirmed_at, subscriber.address_since)
                        order by earlier.ended_at desc
                        limit 3) latest))
        """;

    private final Session database;
    private final SuspendSubscribers suspending;
    private final AuditTrail audit;
    private final Clock clock;

    DeadMailboxes(Session database, SuspendSubscribers suspending, AuditTrail audit, Clock clock) {
        this.database = database;
        this.suspending = suspending;
        this.audit = audit;
        this.clock = clock;
    }

    /** Weighs what was refused since it was last asked; the rest of a great many comes with the next tick. */
    @Transactional
    void suspend() {
        Plans.byKey(database);
        List<UUID> dead = database.createNativeQuery(WEIGH, UUID.class)
                .setParameter("most", AT_A_TIME)
                .setParameter("now", clock.instant())
                .getResultList();
        if (!dead.isEmpty()) {
            int suspended = suspending.suspend(dead);
            audit.record("system", "subscribers.suspended", "delivery", "number " + suspended);
        }
    }
}
