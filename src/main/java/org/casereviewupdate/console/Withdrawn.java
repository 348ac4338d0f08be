package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.casereviewupdate.delivery.TraceReview;
import org.casereviewupdate.review.RevisionView;
import org.casereviewupdate.review.Withdrawal;
import org.casereviewupdate.web.ConsoleHtml;
import org.jspecify.annotations.Nullable;

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
        return before(200, shelf, id, title, "", Refusal.NONE);
    }

    /**
     * Leads to what the withdrawal has done, or says why it has not.
     *
     * @param title of the record, for as long as it has one
     * @param typed the reason
     */
    Response withdraw(
            String shelf, UUID id, Supplier<String> title, @Nullable String typed, Consumer<Withdrawal> withdrawing) {
        return Attempt.of(
                () -> {
                    withdrawing.accept(new Withdrawal(typed));
                    return ConsoleHtml.seeOther("/console/" + shelf + "/" + id + "/withdrawn");
                },
                (status, refusal) -> before(status, shelf, id, title.get(), Lines.text(typed), refusal));
    }

    /**
     * What the withdrawal has done.
     *
     * @param said what the record said in each version; none once that was destroyed
     */
    Response page(String shelf, UUID id, List<RevisionView> said) {
        return page(200, shelf, id, said, Refusal.NONE);
    }

    /** Leads to the record once it is shown again, or says why it is not. */
    Response reinstate(String shelf, UUID id, List<RevisionView> said, Runnable reinstating) {
        return Attempt.of(
                () -> {
                    reinstating.run();
                    return ConsoleHtml.seeOther("/console/" + shelf + "/" + id);
                },
                (status, refusal) -> page(status, shelf, id, said, refusal));
    }

    private Response before(int status, String shelf, UUID id, String title, String reason, Refusal refusal) {
        return ConsoleHtml.page(
                status, new WithdrawalPage(shelf, id.toString(), title, tracing.trace(id), reason, refusal));
    }

    private Response page(int status, String shelf, UUID id, List<RevisionView> said, Refusal refusal) {
        return ConsoleHtml.page(
                status,
                new WithdrawnPage(
                        shelf,
                        id.toString(),
                        tracing.trace(id),
                        !said.isEmpty(),
                        look.mayApprove(),
                        look.isAdmin(),
                        refusal));
    }
}
