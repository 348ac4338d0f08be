package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.delivery.AccountForIssue;
import org.casereviewupdate.delivery.CountAudience;
import org.casereviewupdate.delivery.DeliveryStatus;
import org.casereviewupdate.delivery.IssueReport;
import org.casereviewupdate.delivery.ReadDeliveries;
import org.casereviewupdate.delivery.TestSendView;
import org.casereviewupdate.delivery.WatchIssue;
import org.casereviewupdate.issue.CheckIssue;
import org.casereviewupdate.issue.IssueStatus;
import org.jspecify.annotations.Nullable;

/** Lays out one issue for the page. */
@Singleton
class IssueDesk {

    private static final int UNCERTAIN_SHOWN = 20;

    private final ReadDeliveries deliveries;
    private final WatchIssue watching;
    private final AccountForIssue accounts;
    private final CountAudience audience;
    private final CheckIssue checking;
    private final Look look;

    IssueDesk(
            ReadDeliveries deliveries,
            WatchIssue watching,
            AccountForIssue accounts,
            CountAudience audience,
            CheckIssue checking,
            Look look) {
        this.deliveries = deliveries;
        this.watching = watching;
        this.accounts = accounts;
        this.audience = audience;
        this.checking = checking;
        this.look = look;
    }

    IssuePage page(UUID id) {
        return page(id, null, Refusal.NONE);
    }

    IssuePage afterTest(UUID id, TestSendView test) {
        return page(id, test, Refusal.NONE);
    }

    IssuePage refused(UUID id, Refusal refusal) {
        return page(id, null, refusal);
    }

    private IssuePage page(UUID id, @Nullable TestSendView test, Refusal refusal) {
        IssueReport report = deliveries.report(id);
        return new IssuePage(
                report,
                watching.look(id),
                accounts.of(id),
                deliveries
                        .page(id, DeliveryStatus.UNCERTAIN, null, UNCERTAIN_SHOWN)
                        .items(),
                report.issue().status() == IssueStatus.COMPILED ? checking.findings(id) : List.of(),
                audience.of(id),
                test,
                refusal,
                look.mayEdit());
    }
}
