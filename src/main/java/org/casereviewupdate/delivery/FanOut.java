package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.casereviewupdate.issue.SendIssue;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Hands a released issue out: to each subscriber who is confirmed, does not pause and may be mailed, by one statement. */
@Singleton
class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class);

    /** Who is confirmed and may be mailed, has no delivery of the issue, and is meant by it. */
    static final String WILLING = """
            subscriber.status = 'CONFIRMED'
                and coalesce(subscriber.paused_until, '-infinity') <= :now
                and not exists (
                    select 1
                    from suppression
                    where suppression.address_hash = subscriber.address_hash)
                and not exists (
                    select 1
                    from delivery
                    where delivery.issue_id = :issue
                        and delivery.subscriber_id = subscriber.id)
            """ + CorrectionAudience.CONDITION + FollowingAudience.CONDITION;

    /** Into how many parts a small audience is cut. */
    static final int BATCHES = 64;

    private final Session database;
    private final SendIssue issues;
    private final DomainLimits limits;
    private final DeliveryConfig config;
    private final Clock clock;

    FanOut(Session database, SendIssue issues, DomainLimits limits, DeliveryConfig config, Clock clock) {
        this.database = database;
        this.issues = issues;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Fans out one issue and marks it as being sent; both or neither, and once however many replicas try. It is handed out in batches, and
     * nobody has a row in the ledger before their delivery begins: so a million are handed out in a second, and leave with fewer writes. A
     * restore may have left deliveries behind, which are left alone.
     *
     * <p>Those who follow something come last and in the order of what they follow: what is claimed together is mostly one message.
     */
    @Transactional
    void run(UUID issue) {
        if (!issues.start(issue)) {
            return;
        }
        long deliveries = database.createNativeQuery(
                        """
                        with handed as (
                            insert into delivery_batch (issue_id, domain, number, subscribers)
                            select :issue, domain, row_number() over (order by min(place)), array_agg(id order by place)
                            from (
                                select id, domain, place, (row_number() over (%2$s) - 1) / :size as batch
                                from (
                                    select audience.id, row_number() over () as place,
                                        case
                                            when split_part(audience.address_key, '@', 2) = any (cast(:limited as text[]))
                                                then split_part(audience.address_key, '@', 2)
                                            else ''
                                        end as domain
                                    from (
                                        select subscriber.id, subscriber.address_key
                                        from subscriber
                                        where %1$s
                                            and subscriber.interest_id is null
                                        union all
                                        (select subscriber.id, subscriber.address_key
                                        from subscriber
                                        where %1$s
                                            and subscriber.interest_id is not null
                                        order by subscriber.interest_id, subscriber.language, subscriber.detail)) as audience)
                                    as placed) as numbered
                            group by domain, batch
                            returning cardinality(subscribers) as people)
                        select cast(coalesce(sum(people), 0) as bigint) from handed
                        """.formatted(WILLING, limits.domains().isEmpty() ? "" : "partition by domain order by place"),
                        Long.class)
                .setParameter("issue", issue)
                .setParameter("now", clock.instant())
                .setParameter("limited", DomainLimits.array(limits.domains()))
                .setParameter("size", batchSize())
                .getSingleResult();
        LOG.infof("Issue %s goes to %d subscribers", issue, deliveries);
    }

    /** As much as a worker takes at a time, or of a small audience so little that there is something for every connection. */
    private long batchSize() {
        long confirmed = database.createNativeQuery(
                        "select count(*) from subscriber where status = 'CONFIRMED'", Long.class)
                .getSingleResult();
        return Math.min(config.claimSize(), Math.max(Worker.FIRST_LOAD, confirmed / BATCHES));
    }
}
