package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.spreadsheet.Columns;
import org.casereviewupdate.spreadsheet.Row;
import org.casereviewupdate.spreadsheet.Table;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Where imported thematic briefings go. */
@Singleton
class BriefingShelf implements Shelf<NewBriefing> {

    private final Briefings briefings;
    private final RecordRules rules;
    private final Histories histories;
    private final Clock clock;

    BriefingShelf(Briefings briefings, RecordRules rules, Histories histories, Clock clock) {
        this.briefings = briefings;
        this.rules = rules;
        this.histories = histories;
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
    public Class<NewBriefing> type() {
        return NewBriefing.class;
    }

    @Override
    public Draft<NewBriefing> read(Row row) {
        BriefingRow reader = new BriefingRow(row);
        return new Draft<>(reader.briefing(), reader.messages());
    }

    @Override
    public String column(String field, NewBriefing briefing) {
        return BriefingRow.column(field);
    }

    @Override
    public List<FieldError> broken(NewBriefing briefing, Vocabulary vocabulary) {
        return rules.broken(briefing, vocabulary);
    }

    @Override
    public NewBriefing controlled(NewBriefing briefing, Vocabulary vocabulary) {
        return briefing.withSubjects(vocabulary);
    }

    @Override
    public Map<String, Stored> put(Map<String, NewBriefing> batch, String actor) {
        Instant now = clock.instant();
        Map<String, Briefing> known = briefings.bySourceReference(batch.keySet());
        Map<String, Stored> outcomes = new LinkedHashMap<>();
        List<Briefing> touched = new ArrayList<>();
        batch.forEach(
                (reference, briefing) -> outcomes.put(reference, put(known.get(reference), briefing, now, touched)));
        briefings.flush();
        histories.briefings().keep(touched.stream().map(Briefing::id).toList(), actor);
        briefings.getEntityManager().clear();
        return outcomes;
    }

    private Stored put(@Nullable Briefing known, NewBriefing briefing, Instant now, List<Briefing> touched) {
        if (known == null) {
            Briefing entered = new Briefing(briefing, now);
            briefings.persist(entered);
            touched.add(entered);
            return Stored.CREATED;
        }
        if (known.isWithdrawn()) {
            return Stored.WITHDRAWN;
        }
        if (!known.differsFrom(briefing)) {
            return Stored.UNCHANGED;
        }
        known.amend(briefing, now);
        touched.add(known);
        return Stored.CHANGED;
    }
}
