package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.casereviewupdate.delivery.TraceReview;
import org.casereviewupdate.web.ConsoleHtml;

/** What the console shows of a record that is to be withdrawn, or is. */
@Singleton
class Withdrawn {

    private final TraceReview tracing;
    private final Look look;

    Withdrawn(TraceReview tracing, Look look) {
        this.tracing = tracing;
        this.look = look;
    }

    /** What a withdrawal would do, and the button. */
    Response before(String shelf, UUID id, String title) {
        return before(200, shelf, id, title, Refusal.NONE);
    }

    /**
     * Leads to what the withdrawal has done, or says why it has not.
     *
     * @param title of the record, for as long as it has one
     */
    Response withdraw(String shelf, UUID id, Supplier<String> title, Runnable withdrawing) {
        return Attempt.of(
                () -> {
                    withdrawing.run();
                    return ConsoleHtml.seeOther("/console/" + shelf + "/" + id + "/withdrawn");
                },
                (status, refusal) -> before(status, shelf, id, title.get(), refusal));
    }

    /** What the withdrawal has done. */
    Response page(String shelf, UUID id) {
        return page(200, shelf, id, Refusal.NONE);
    }

    /** Leads to the record once it is shown again, or says why it is not. */
    Response reinstate(String shelf, UUID id, Runnable reinstating) {
        return Attempt.of(
                () -> {
                    reinstating.run();
                    return ConsoleHtml.seeOther("/console/" + shelf + "/" + id);
                },
                (status, refusal) -> page(status, shelf, id, refusal));
    }

    private Response before(int status, String shelf, UUID id, String title, Refusal refusal) {
        return ConsoleHtml.page(status, WithdrawalPage.before(shelf, id.toString(), title, tracing.trace(id), refusal));
    }

    private Response page(int status, String shelf, UUID id, Refusal refusal) {
        return ConsoleHtml.page(
                status, WithdrawalPage.after(shelf, id.toString(), tracing.trace(id), look.mayApprove(), refusal));
    }
}
