package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.issue.SendIssue;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

/**
 * An editor says what became of deliveries that nobody can know of, or has refused ones tried once more. Only a person does this: by itself
 * nothing uncertain is ever sent again.
 */
@Singleton
public class ResolveDelivery {

    private static final String ACTION = "delivery.resolved";

    /**
     * The worker's name goes: should the lost one be alive after all, its late answer must not settle a delivery that began anew. What was
     * weighed is weighed again with the next refusal.
     */
    private static final String SEND_AGAIN = """
        status = 'QUEUED', attempts = 0, worker = null, lease_until = null, not_before = null, sending_at = null,
        ended_at = null, stage = null, reply_code = null, reply_status = null, reply_text = null, judged_at = null,
        bounced_at = null, bounce_status = null,
        reason = 'An editor sent it again', resolution = 'SEND_AGAIN', resolved_at = :now
        """;

    private static final String ARRIVED = """
        status = 'ACCEPTED', worker = null, lease_until = null,
        reason = 'An editor resolved it: it arrived', resolution = 'ARRIVED', resolved_at = :now
        """;

    private final Session database;
    private final ReadDeliveries deliveries;
    private final ReadIssues issues;
    private final SendIssue sending;
    private final AuditTrail audit;
    private final Clock clock;

    ResolveDelivery(
            Session database,
            ReadDeliveries deliveries,
            ReadIssues issues,
            SendIssue sending,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.issues = issues;
        this.sending = sending;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Resolves one delivery. Resolving it in the same way again is no error.
     *
     * @throws NoSuchDelivery if the issue has none to this subscriber
     * @throws NotToBeResolved if its state does not allow it, as after another editor resolved it the other way
     */
    @Transactional
    public DeliveryView one(UUID issue, UUID subscriber, Resolution outcome, String actor) {
        DeliveryView before = locked(issue, subscriber);
        if (!outcome.suits(before.status())) {
            if (before.resolution() == outcome) {
                return before;
            }
            throw new NotToBeResolved(before.status());
        }
        update(outcome, "subscriber_id = :subscriber")
                .setParameter("issue", issue)
                .setParameter("subscriber", subscriber)
                .executeUpdate();
        if (outcome == Resolution.SEND_AGAIN) {
            sending.again(issue);
        }
        audit.record(actor, ACTION, issue + "/" + subscriber, outcome + ": " + evidence(before));
        return deliveries.one(issue, subscriber).orElseThrow(NoSuchDelivery::new);
    }

    /**
     * Resolves every delivery of an issue that ended in a certain way, by one statement and with one entry in the audit trail.
     *
     * @return how many they were
     */
    @Transactional
    public ResolutionCount all(UUID issue, NewResolutions wanted, String actor) {
        if (!wanted.outcome().suits(wanted.status())) {
            throw new NotToBeResolved(wanted.status());
        }
        List<Object[]> groups = groups(issue, wanted);
        long resolved = groups.stream().mapToLong(group -> (Long) group[0]).sum();
        if (resolved == 0) {
            issues.one(issue);
            return new ResolutionCount(0);
        }
        if (wanted.outcome() == Resolution.SEND_AGAIN) {
            sending.again(issue);
        }
        String detail = groups.stream()
                .limit(20)
                .map(group -> group[0] + " x " + group[1])
                .collect(Collectors.joining(", ", wanted.outcome() + ": " + wanted.status() + ", ", ""));
        audit.record(actor, ACTION, issue.toString(), detail);
        return new ResolutionCount(resolved);
    }

    /** Resolves, and says for how many there was which evidence. */
    private List<Object[]> groups(UUID issue, NewResolutions wanted) {
        NativeQuery<Object[]> query = database.createNativeQuery(
                """
                with before as (
                    select subscriber_id, stage, reply_code, reply_status
                    from delivery
                    where issue_id = :issue
                        and status = :status
                        and (:prefix = '' or starts_with(reply_status, :prefix))
                    for update),
                resolved as (
                    update delivery
                    set %s
                    from before
                    where delivery.issue_id = :issue and delivery.subscriber_id = before.subscriber_id
                    returning before.*)
                select count(*) as many, concat_ws(' ', stage, reply_code, reply_status) as evidence
                from resolved
                group by evidence
                order by many desc, evidence
                """.formatted(wanted.outcome() == Resolution.ARRIVED ? ARRIVED : SEND_AGAIN), Object[].class);
        String prefix = wanted.replyStatus();
        return query.addScalar("many", Long.class)
                .addScalar("evidence", String.class)
                .setParameter("issue", issue)
                .setParameter("status", wanted.status().name())
                .setParameter("prefix", prefix == null ? "" : prefix)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private DeliveryView locked(UUID issue, UUID subscriber) {
        return deliveries.locked(issue, subscriber).orElseGet(() -> {
            issues.one(issue);
            DeliveryView waiting = deliveries.one(issue, subscriber).orElseThrow(NoSuchDelivery::new);
            throw new NotToBeResolved(waiting.status());
        });
    }

    private MutationQuery update(Resolution outcome, String which) {
        return database.createNativeMutationQuery(
                        "update delivery set " + (outcome == Resolution.ARRIVED ? ARRIVED : SEND_AGAIN)
                                + " where issue_id = :issue and " + which)
                .setParameter("now", clock.instant());
    }

    /** What was known of the former try. Not the relay's words: they are a stranger's, and an entry can never be taken back. */
    private static String evidence(DeliveryView before) {
        return "%s after %d, begun %s, stage %s, reply %s %s"
                .formatted(
                        before.status(),
                        before.attempts(),
                        before.sendingAt(),
                        before.stage(),
                        before.replyCode(),
                        before.replyStatus());
    }
}
