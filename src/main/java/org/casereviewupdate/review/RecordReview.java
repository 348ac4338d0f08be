package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;

/** An editor enters a case review in the catalogue. */
@Singleton
public class RecordReview {

    private final CaseReviews reviews;
    private final SourceReferences references;
    private final Subjects subjects;
    private final RecordRules rules;
    private final SearchIndex index;
    private final Histories histories;
    private final AuditTrail audit;
    private final Clock clock;
    private final TimeConfig time;

    RecordReview(
            CaseReviews reviews,
            SourceReferences references,
            Subjects subjects,
            RecordRules rules,
            SearchIndex index,
            Histories histories,
            AuditTrail audit,
            Clock clock,
            TimeConfig time) {
        this.reviews = reviews;
        this.references = references;
        this.subjects = subjects;
        this.rules = rules;
        this.index = index;
        this.histories = histories;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    /**
     * Enters the review.
     *
     * @param actor who does it
     */
    @Transactional
    public CaseReviewView record(NewReview review, String actor) {
        Vocabulary vocabulary = subjects.vocabulary();
        List<FieldError> errors = rules.broken(review, vocabulary);
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
        refuseTaken(review);
        Instant now = clock.instant();
        CaseReview entered = new CaseReview(review.controlled(vocabulary), LocalDate.ofInstant(now, time.zone()), now);
        reviews.persistAndFlush(entered);
        index.refresh(List.of(entered.id()));
        histories.reviews().keep(List.of(entered.id()), actor);
        audit.record(actor, "review.recorded", entered.id().toString(), "version " + entered.version());
        return entered.view();
    }

    private void refuseTaken(NewReview review) {
        if (review.sourceReference() == null) {
            return;
        }
        references.takeTurn();
        if (reviews.bySourceReference(review.sourceReference()).isPresent()) {
            throw new SourceReferenceTaken();
        }
    }
}
