package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.review.spreadsheet.Columns;
import org.casereviewupdate.review.spreadsheet.Row;
import org.casereviewupdate.review.spreadsheet.Table;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Where imported case reviews go. */
@Singleton
class ReviewShelf implements Shelf<NewReview> {

    private final CaseReviews reviews;
    private final RecordRules rules;
    private final SearchIndex index;
    private final Clock clock;
    private final TimeConfig time;

    ReviewShelf(CaseReviews reviews, RecordRules rules, SearchIndex index, Clock clock, TimeConfig time) {
        this.reviews = reviews;
        this.rules = rules;
        this.index = index;
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
    public Reading<NewReview> read(Row row, Vocabulary vocabulary) {
        ReviewRow reader = new ReviewRow(row);
        NewReview review = reader.review();
        List<Message> messages = new ArrayList<>(reader.messages());
        rules.broken(review, vocabulary).stream()
                .map(error -> new Message(ReviewColumns.of(error.field(), review), error.message()))
                // A cell that could not be read needs no second remark that its field is missing.
                .filter(message -> reader.messages().stream()
                        .noneMatch(said -> said.column().equals(message.column())))
                .forEach(messages::add);
        NewReview controlled = review.withSubjects(vocabulary.findAll(review.subjects()));
        return new Reading<>(reader.sourceReference(), controlled, messages);
    }

    @Override
    public Map<String, Stored> put(Map<String, NewReview> batch) {
        Instant now = clock.instant();
        Map<String, CaseReview> known = reviews.bySourceReference(batch.keySet());
        Map<String, Stored> outcomes = new LinkedHashMap<>();
        List<CaseReview> touched = new ArrayList<>();
        batch.forEach((reference, review) -> {
            Stored stored = put(known.get(reference), review, now, touched);
            outcomes.put(reference, stored);
        });
        reviews.flush();
        index.refresh(touched.stream().map(CaseReview::id).toList());
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
