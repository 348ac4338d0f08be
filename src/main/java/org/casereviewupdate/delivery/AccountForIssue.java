package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.ReadIssues;
import org.hibernate.Session;

/** Accounts for everybody an issue was handed out to. */
@Singleton
public class AccountForIssue {

    private final Session database;
    private final ReadIssues issues;
    private final ReadDeliveries deliveries;

    AccountForIssue(Session database, ReadIssues issues, ReadDeliveries deliveries) {
        this.database = database;
        this.issues = issues;
        this.deliveries = deliveries;
    }

    /** The account as it stands at this moment. */
    @Transactional
    public IssueAccount of(UUID issue) {
        issues.one(issue);
        return new IssueAccount(deliveries.counts(issue).total(), lines(issue), others(issue));
    }

    private List<IssueAccount.Line> lines(UUID issue) {
        return database
                .createNativeQuery("""
                        select status, why, cast(sum(number) as bigint) as deliveries
                        from (
                            select status,
                                case
                                    when reason is not null then reason
                                    when status in ('FAILED', 'DEFERRED') then concat_ws(' ', reply_code, reply_status)
                                    else ''
                                end as why,
                                count(*) as number
                            from delivery
                            where issue_id = :issue
                            group by 1, 2
                            union all
                            select 'QUEUED', '', number
                            from (%s) waiting
                            union all
                            select status, 'FORGOTTEN', number
                            from delivery_total
                            where issue_id = :issue) as counted
                        where number > 0
                        group by 1, 2
                        order by 3 desc, 1, 2
                        """.formatted(Batches.WAITING), Object[].class)
                .addScalar("status", String.class)
                .addScalar("why", String.class)
                .addScalar("deliveries", Long.class)
                .setParameter("issue", issue)
                .getResultList()
                .stream()
                .map(row ->
                        new IssueAccount.Line(DeliveryStatus.valueOf((String) row[0]), (String) row[1], (Long) row[2]))
                .toList();
    }

    private List<IssueAccount.Others> others(UUID issue) {
        return database
                .createNativeQuery("""
                        select case when suppression.address_hash is null then subscriber.status else 'SUPPRESSED' end
                                as standing,
                            count(*) as people
                        from subscriber
                        left join suppression on suppression.address_hash = subscriber.address_hash
                        where not exists (
                                select 1
                                from handed_out
                                where handed_out.issue_id = :issue and handed_out.subscriber_id = subscriber.id)
                            and not exists ( -- who got it is not known any more, and so nor is who did not
                                select 1
                                from delivery_total
                                where delivery_total.issue_id = :issue)
                        group by 1
                        order by 2 desc, 1
                        """, Object[].class)
                .addScalar("standing", String.class)
                .addScalar("people", Long.class)
                .setParameter("issue", issue)
                .getResultList()
                .stream()
                .map(row -> new IssueAccount.Others((String) row[0], (Long) row[1]))
                .toList();
    }
}
