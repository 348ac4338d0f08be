package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** An editor takes a case review out of everything readers can see. Nothing goes before this: it may protect a child. */
@Singleton
public class WithdrawReview {

    private final CaseReviews reviews;
    private final SearchIndex index;
    private final Histories histories;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawReview(CaseReviews reviews, SearchIndex index, Histories histories, AuditTrail audit, Clock clock) {
        this.reviews = reviews;
        this.index = index;
        this.histories = histories;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Withdraws the review; withdrawing it again changes nothing.
     *
     * @param actor who does it
     */
    @Transactional
    public void withdraw(UUID id, Withdrawal withdrawal, String actor) {
        CaseReview review = reviews.toChange(id);
        if (review.isWithdrawn()) {
            return;
        }
        review.withdraw(withdrawal.checkedReason(), clock.instant());
        reviews.flush();
        index.forget(id);
        histories.reviews().keep(List.of(id), actor);
        // Not the reason: an editor may well name in it the child whom the withdrawal protects.
        audit.record(actor, "review.withdrawn", id.toString(), "version " + review.version());
    }
}
