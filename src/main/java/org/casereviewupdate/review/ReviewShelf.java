package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.spreadsheet.Columns;
import org.casereviewupdate.spreadsheet.Row;
import org.casereviewupdate.spreadsheet.Table;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Where imported case reviews go. */
@Singleton
class ReviewShelf implements Shelf<NewReview> {

    private final CaseReviews reviews;
    private final RecordRules rules;
    private final SearchIndex index;
    private final Histories histories;
    private final Clock clock;
    private final TimeConfig time;

    ReviewShelf(
            CaseReviews reviews,
            RecordRules rules,
            SearchIndex index,
            Histories histories,
            Clock clock,
            TimeConfig time) {
        this.reviews = reviews;
        this.rules = rules;
        this.index = index;
        this.histories = histories;
        this.clock = clock;
        this.time = time;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Columns columns() {
        return ReviewColumns.ALL;
    }

    @Override
    public void check(Table table) {
        ReviewColumns.check(table);
    }

    @Override
    public Class<NewReview> type() {
        return NewReview.class;
    }

    @Override
    public Draft<NewReview> read(Row row) {
        ReviewRow reader = new ReviewRow(row);
        return new Draft<>(reader.review(), reader.messages());
    }

    @Override
    public String column(String field, NewReview review) {
        return ReviewColumns.of(field, review);
    }

    @Override
    public List<FieldError> broken(NewReview review, Vocabulary vocabulary) {
        return rules.broken(review, vocabulary);
    }

    @Override
    public NewReview controlled(NewReview review, Vocabulary vocabulary) {
        return review.controlled(vocabulary);
    }

    @Override
    public List<FieldError> remarks(NewReview review, Vocabulary vocabulary, Set<String> told) {
        return UnknownNames.in(review, vocabulary, told);
    }

    @Override
    public Map<String, Stored> put(Map<String, NewReview> batch, String actor) {
        Instant now = clock.instant();
        Map<String, CaseReview> known = reviews.bySourceReference(batch.keySet());
        known.putAll(reviews.byOwnId(batch.keySet()));
        Map<String, Stored> outcomes = new LinkedHashMap<>();
        List<CaseReview> touched = new ArrayList<>();
        batch.forEach((reference, review) -> {
            NewReview wanted = OwnId.isOne(reference) ? review.withoutReference() : review;
            outcomes.put(
                    reference,
                    known.containsKey(reference) || !OwnId.isOne(reference)
                            ? put(known.get(reference), wanted, now, touched)
                            : Stored.UNKNOWN);
        });
        reviews.flush();
        List<UUID> ids = touched.stream().map(CaseReview::id).toList();
        index.refresh(ids);
        histories.reviews().keep(ids, actor);
        // What is stored need not stay in memory until the file ends.
        reviews.getEntityManager().clear();
        return outcomes;
    }

    private Stored put(@Nullable CaseReview known, NewReview review, Instant now, List<CaseReview> touched) {
        if (known == null) {
            CaseReview entered = new CaseReview(review, LocalDate.ofInstant(now, time.zone()), now);
            reviews.persist(entered);
            touched.add(entered);
            return Stored.CREATED;
        }
        if (known.isWithdrawn()) {
            return Stored.WITHDRAWN;
        }
        if (!known.differsFrom(review)) {
            return Stored.UNCHANGED;
        }
        known.amend(review, now);
        touched.add(known);
        return Stored.CHANGED;
    }
}
