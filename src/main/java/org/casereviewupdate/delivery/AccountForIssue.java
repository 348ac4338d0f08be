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
        return new IssueAccount(deliveries.counts(issue).total(), lines(issue));
    }

    private List<IssueAccount.Line> lines(UUID issue) {
        return database
                .createNativeQuery("""
                        select status,
                            case
                                when reason is not null then reason
                                when status in ('FAILED', 'DEFERRED') then concat_ws(' ', reply_code, reply_status)
                                else ''
                            end as why,
                            count(*) as deliveries
                        from delivery
                        where issue_id = :issue
                        group by 1, 2
                        order by 3 desc, 1, 2
                        """, Object[].class)
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
}
