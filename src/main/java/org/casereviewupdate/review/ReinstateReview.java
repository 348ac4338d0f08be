package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** A second person shows a withdrawn case review again. */
@Singleton
public class ReinstateReview {

    private static final String WITHDRAWN = "review.withdrawn";

    private final CaseReviews reviews;
    private final SearchIndex index;
    private final Histories histories;
    private final AuditTrail audit;
    private final Clock clock;

    ReinstateReview(CaseReviews reviews, SearchIndex index, Histories histories, AuditTrail audit, Clock clock) {
        this.reviews = reviews;
        this.index = index;
        this.histories = histories;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reinstates the review; one that was not withdrawn stays as it is. Issues that were written anew without it stay without it.
     *
     * @param actor who does it
     * @throws NeedsSecondPerson if that is who withdrew it
     * @throws ReviewPurgedForGood if nothing of it is left
     */
    @Transactional
    public CaseReviewView reinstate(UUID id, String actor) {
        CaseReview review = reviews.toChange(id);
        if (!review.isWithdrawn()) {
            return review.view();
        }
        NeedsSecondPerson.unlessOther(actor, audit, WITHDRAWN, id);
        if (review.isPurged()) {
            throw new ReviewPurgedForGood();
        }
        review.reinstate(clock.instant());
        reviews.flush();
        index.refresh(List.of(id));
        histories.reviews().keep(List.of(id), actor);
        audit.record(actor, "review.reinstated", id.toString(), "version " + review.version());
        return review.view();
    }
}
