package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.delivery.AccountForIssue;
import org.casereviewupdate.delivery.DeliveryStatus;
import org.casereviewupdate.delivery.IssueReport;
import org.casereviewupdate.delivery.ListDeliveries;
import org.casereviewupdate.delivery.ReadDeliveries;
import org.casereviewupdate.delivery.TestSendView;
import org.casereviewupdate.delivery.WatchIssue;
import org.casereviewupdate.issue.CheckIssue;
import org.casereviewupdate.issue.IssueStatus;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleHtml;
import org.jspecify.annotations.Nullable;

/** Lays out one issue for the page. */
@Singleton
class IssueDesk {

    private static final int UNCERTAIN_SHOWN = 20;

    private final ReadDeliveries deliveries;
    private final ListDeliveries list;
    private final WatchIssue watching;
    private final AccountForIssue accounts;
    private final LeavingDesk leaving;
    private final CheckIssue checking;
    private final Look look;

    IssueDesk(
            ReadDeliveries deliveries,
            ListDeliveries list,
            WatchIssue watching,
            AccountForIssue accounts,
            LeavingDesk leaving,
            CheckIssue checking,
            Look look) {
        this.deliveries = deliveries;
        this.list = list;
        this.watching = watching;
        this.accounts = accounts;
        this.leaving = leaving;
        this.checking = checking;
        this.look = look;
    }

    IssuePage page(UUID id) {
        return page(id, null, Refusal.NONE, Typed.NOTHING);
    }

    IssuePage afterTest(UUID id, TestSendView test) {
        return page(id, test, Refusal.NONE, Typed.NOTHING);
    }

    /** Does something with an issue and leads back to it; what is refused is told there. */
    Response act(UUID id, Runnable action) {
        return act(id, Typed.NOTHING, action);
    }

    /** The same for something that words or a time were typed for. */
    Response act(UUID id, Typed typed, Runnable action) {
        try {
            action.run();
            return ConsoleHtml.seeOther("/console/issues/" + id);
        } catch (Problem refused) {
            return ConsoleHtml.page(refused.view().status(), page(id, null, Refusal.of(refused), typed));
        }
    }

    /** The issue's page with what was typed, and what is wrong with it. */
    Response refused(UUID id, Typed typed, String field, String message) {
        return ConsoleHtml.page(422, page(id, null, Refusal.about(field, message), typed));
    }

    private IssuePage page(UUID id, @Nullable TestSendView test, Refusal refusal, Typed typed) {
        IssueReport report = deliveries.report(id);
        boolean held = report.issue().status() == IssueStatus.COMPILED;
        return new IssuePage(
                report,
                watching.look(id),
                accounts.of(id),
                list.page(id, DeliveryStatus.UNCERTAIN, null, UNCERTAIN_SHOWN).items(),
                held ? checking.findings(id) : List.of(),
                held ? leaving.of(id) : null,
                test,
                refusal,
                typed,
                look.mayEdit());
    }
}
