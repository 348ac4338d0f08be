package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.casereviewupdate.issue.SendIssue;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Hands a released issue out: one delivery for each subscriber who is confirmed, does not pause and may be mailed, by one statement. */
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

    private final Session database;
    private final SendIssue issues;
    private final DomainLimits limits;
    private final Clock clock;

    FanOut(Session database, SendIssue issues, DomainLimits limits, Clock clock) {
        this.database = database;
        this.issues = issues;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Fans out one issue and marks it as being sent; both or neither, and once however many replicas try. A restore may have left deliveries
     * behind. They are looked for, and not run into ({@code on conflict}): nobody else can add one meanwhile, and it takes a quarter less time.
     *
     * <p>Those who follow something come last and in the order of what they follow: rows are claimed as they lie, and so what is claimed together is
     * mostly one message.
     */
    @Transactional
    void run(UUID issue) {
        if (!issues.start(issue)) {
            return;
        }
        int deliveries = database.createNativeMutationQuery("""
                        insert into delivery (issue_id, subscriber_id, domain)
                        select :issue, audience.id,
                            case
                                when split_part(audience.address_key, '@', 2) = any (cast(:limited as text[]))
                                    then split_part(audience.address_key, '@', 2)
                                else ''
                            end
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
                            order by subscriber.interest_id, subscriber.language, subscriber.detail)) as audience
                        """.formatted(WILLING))
                .setParameter("issue", issue)
                .setParameter("now", clock.instant())
                .setParameter("limited", DomainLimits.array(limits.domains()))
                .executeUpdate();
        LOG.infof("Issue %s goes to %d subscribers", issue, deliveries);
    }
}
