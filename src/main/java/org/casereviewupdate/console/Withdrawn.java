package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.casereviewupdate.delivery.TraceReview;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.web.ConsoleHtml;

/** What the console shows of a record that is withdrawn. */
@Singleton
class Withdrawn {

    private final TraceReview tracing;
    private final Look look;

    Withdrawn(TraceReview tracing, Look look) {
        this.tracing = tracing;
        this.look = look;
    }

    /** What the withdrawal has done. */
    Response page(String shelf, UUID id) {
        return page(200, shelf, id, Refusal.NONE);
    }

    /** Leads to the record once it is shown again, or says why it is not. */
    Response reinstate(String shelf, UUID id, Runnable reinstating) {
        try {
            reinstating.run();
            return ConsoleHtml.seeOther("/console/" + shelf + "/" + id);
        } catch (Problem refused) {
            return page(refused.view().status(), shelf, id, Refusal.of(refused));
        }
    }

    private Response page(int status, String shelf, UUID id, Refusal refusal) {
        return ConsoleHtml.page(
                status, WithdrawalPage.after(shelf, id.toString(), tracing.trace(id), look.mayApprove(), refusal));
    }
}
