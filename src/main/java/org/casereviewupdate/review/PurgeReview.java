package org.casereviewupdate.review;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** An admin has every word of a withdrawn case review destroyed, here and wherever it was copied to. There is no way back. */
@Singleton
public class PurgeReview {

    private final CaseReviews reviews;
    private final SearchIndex index;
    private final Histories histories;
    private final ImportFiles files;
    private final Event<ReviewPurged> purged;
    private final AuditTrail audit;
    private final Clock clock;

    PurgeReview(
            CaseReviews reviews,
            SearchIndex index,
            Histories histories,
            ImportFiles files,
            Event<ReviewPurged> purged,
            AuditTrail audit,
            Clock clock) {
        this.reviews = reviews;
        this.index = index;
        this.histories = histories;
        this.files = files;
        this.purged = purged;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Purges the review; purging it again changes nothing. The row stays as the tombstone, and its source reference with it: otherwise the
     * next import would bring the record back.
     *
     * @param actor who does it
     * @throws ReviewNotWithdrawn if readers may still see it
     */
    @Transactional
    public void purge(UUID id, String actor) {
        CaseReview review = reviews.toChange(id);
        if (review.isPurged()) {
            return;
        }
        review.purge(clock.instant());
        reviews.flush();
        index.forget(id);
        histories.reviews().forget(id);
        files.deleteAll(); // any of them may hold its words: they are handed in again in a minute
        purged.fire(new ReviewPurged(id));
        audit.record(actor, "review.purged", id.toString(), "version " + review.version());
    }
}
