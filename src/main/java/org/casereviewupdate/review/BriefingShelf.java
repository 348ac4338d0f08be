package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.review.spreadsheet.Columns;
import org.casereviewupdate.review.spreadsheet.Row;
import org.casereviewupdate.review.spreadsheet.Table;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Where imported thematic briefings go. */
@Singleton
class BriefingShelf implements Shelf<NewBriefing> {

    private final Briefings briefings;
    private final RecordRules rules;
    private final Clock clock;

    BriefingShelf(Briefings briefings, RecordRules rules, Clock clock) {
        this.briefings = briefings;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "briefings";
    }

    @Override
    public Columns columns() {
        return BriefingRow.COLUMNS;
    }

    @Override
    public void check(Table table) {
        BriefingRow.check(table);
    }

    @Override
    public Reading<NewBriefing> read(Row row, Vocabulary vocabulary) {
        BriefingRow reader = new BriefingRow(row);
        NewBriefing briefing = reader.briefing();
        List<Message> messages = new ArrayList<>(reader.messages());
        rules.broken(briefing, vocabulary).stream()
                .map(error -> new Message(BriefingRow.column(error.field()), error.message()))
                .filter(message -> reader.messages().stream()
                        .noneMatch(said -> said.column().equals(message.column())))
                .forEach(messages::add);
        return new Reading<>(reader.sourceReference(), briefing.withSubjects(vocabulary), messages);
    }

    @Override
    public Map<String, Stored> put(Map<String, NewBriefing> batch) {
        Instant now = clock.instant();
        Map<String, Briefing> known = briefings.bySourceReference(batch.keySet());
        Map<String, Stored> outcomes = new LinkedHashMap<>();
        batch.forEach((reference, briefing) -> outcomes.put(reference, put(known.get(reference), briefing, now)));
        briefings.flush();
        briefings.getEntityManager().clear();
        return outcomes;
    }

    private Stored put(@Nullable Briefing known, NewBriefing briefing, Instant now) {
        if (known == null) {
            briefings.persist(new Briefing(briefing, now));
            return Stored.CREATED;
        }
        if (known.isWithdrawn()) {
            return Stored.WITHDRAWN;
        }
        if (!known.differsFrom(briefing)) {
            return Stored.UNCHANGED;
        }
        known.amend(briefing, now);
        return Stored.CHANGED;
    }
}
