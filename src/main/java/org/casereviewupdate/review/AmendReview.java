package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** An editor corrects a case review. */
@Singleton
public class AmendReview {

    private final CaseReviews reviews;
    private final SourceReferences references;
    private final Subjects subjects;
    private final RecordRules rules;
    private final SearchIndex index;
    private final Histories histories;
    private final AuditTrail audit;
    private final Clock clock;

    AmendReview(
            CaseReviews reviews,
            SourceReferences references,
            Subjects subjects,
            RecordRules rules,
            SearchIndex index,
            Histories histories,
            AuditTrail audit,
            Clock clock) {
        this.reviews = reviews;
        this.references = references;
        this.subjects = subjects;
        this.rules = rules;
        this.index = index;
        this.histories = histories;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Replaces what the record says. The review names the version that the editor saw; if the record has moved on, nothing is changed.
     *
     * @param actor who does it
     */
    @Transactional
    public CaseReviewView amend(UUID id, NewReview amended, String actor) {
        CaseReview review = reviews.toChange(id);
        if (review.isWithdrawn()) {
            throw new ReviewWithdrawn();
        }
        SeenVersion.require(amended.version(), review.version());
        Vocabulary vocabulary = subjects.vocabulary();
        List<FieldError> errors = rules.broken(amended, vocabulary);
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
        refuseTaken(id, amended.sourceReference());
        NewReview wanted = amended.controlled(vocabulary);
        if (review.differsFrom(wanted)) {
            CaseReviewView before = review.view();
            review.amend(wanted, clock.instant());
            reviews.flush();
            index.refresh(List.of(id));
            histories.reviews().keep(List.of(id), actor);
            String parts = Changed.parts(before, review.view());
            audit.record(actor, "review.amended", id.toString(), "version " + review.version() + ": " + parts);
        }
        return review.view();
    }

    private void refuseTaken(UUID id, @Nullable String reference) {
        if (reference == null) {
            return;
        }
        references.takeTurn();
        reviews.bySourceReference(reference)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new SourceReferenceTaken();
                });
    }
}
