package org.casereviewupdate.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.review.ImportReport.Outcome;
import org.casereviewupdate.review.Shelf.Reading;
import org.casereviewupdate.review.Shelf.Stored;
import org.casereviewupdate.review.spreadsheet.Row;
import org.casereviewupdate.review.spreadsheet.Table;
import org.casereviewupdate.vocabulary.Vocabulary;

/** One pass over one table. Rows are stored a few at a time; what became of each is kept for the report. */
final class ImportRun<N> {

    private static final int BATCH = 200;

    private final Shelf<N> shelf;
    private final Vocabulary vocabulary;
    private final List<ImportReport.Row> report = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, N> batch = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    ImportRun(Shelf<N> shelf, Vocabulary vocabulary) {
        this.shelf = shelf;
        this.vocabulary = vocabulary;
    }

    ImportReport over(Table table, ImportOptions options) {
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
            take(row.get());
            if (batch.size() == BATCH) {
                store();
            }
        }
        store();
        return summary(table, options);
    }

    private void take(Row row) {
        Reading<N> reading = shelf.read(row, vocabulary);
        String reference = reading.sourceReference();
        List<Message> messages = new ArrayList<>(reading.messages());
        if (row.isShifted()) {
            messages.add(new Message("", "The row has more cells than the header; is there a delimiter too many?"));
        }
        Long earlier = reference.isEmpty() ? null : lines.putIfAbsent(reference, row.line());
        if (earlier != null) {
            messages.add(new Message("source_reference", "The file has this reference already on line " + earlier));
        }
        // The outcome of a good row is only known when its batch is stored; until then its place is held.
        report.add(line(row.line(), reference, Outcome.REJECTED, messages));
        if (messages.isEmpty()) {
            batch.put(reference, reading.record());
            places.put(reference, report.size() - 1);
        }
    }

    private void store() {
        shelf.put(batch).forEach(this::note);
        batch.clear();
        places.clear();
    }

    private void note(String reference, Stored stored) {
        int place = Objects.requireNonNull(places.get(reference));
        report.set(place, line(report.get(place).row(), reference, stored.outcome(), stored.messages()));
    }

    private static ImportReport.Row line(long line, String reference, Outcome outcome, List<Message> messages) {
        return new ImportReport.Row(line, reference.isEmpty() ? null : reference, outcome, messages);
    }

    private ImportReport summary(Table table, ImportOptions options) {
        Map<Outcome, Integer> count = new EnumMap<>(Outcome.class);
        report.forEach(row -> count.merge(row.outcome(), 1, Integer::sum));
        int rejected = count.getOrDefault(Outcome.REJECTED, 0);
        boolean dryRun = options.mode() == ImportOptions.Mode.DRY_RUN;
        return new ImportReport(
                table.charset(),
                table.delimiter(),
                dryRun,
                !dryRun && (rejected == 0 || options.badRows() == ImportOptions.BadRows.SKIP),
                count.getOrDefault(Outcome.CREATED, 0),
                count.getOrDefault(Outcome.CHANGED, 0),
                count.getOrDefault(Outcome.UNCHANGED, 0),
                rejected,
                table.ignoredColumns(),
                List.copyOf(report));
    }
}
