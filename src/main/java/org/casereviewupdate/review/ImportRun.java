package org.casereviewupdate.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.review.ImportReport.Outcome;
import org.casereviewupdate.review.Shelf.Stored;
import org.casereviewupdate.review.Source.Item;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** One pass over one file. Records are stored a few at a time; what became of each is kept for the report. */
final class ImportRun<N extends NewRecord> {

    private static final int BATCH = 200;
    private static final int MOST_REMARKS = 200;

    private final Shelf<N> shelf;
    private final Vocabulary vocabulary;
    private final ImportOrder order;
    private final List<ImportReport.Row> report = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, N> batch = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Message> remarks = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    ImportRun(Shelf<N> shelf, Vocabulary vocabulary, ImportOrder order) {
        this.shelf = shelf;
        this.vocabulary = vocabulary;
        this.order = order;
    }

    ImportReport over(Source<N> source) {
        for (Optional<Item<N>> item = source.next(); item.isPresent(); item = source.next()) {
            take(item.get());
            if (batch.size() == BATCH) {
                store();
            }
        }
        store();
        return summary(source, order.options());
    }

    private void take(Item<N> item) {
        N record = item.record();
        String reference = record == null || record.sourceReference() == null ? "" : record.sourceReference();
        List<Message> messages = new ArrayList<>(item.messages());
        if (record != null) {
            judge(record, reference, messages);
        }
        Long earlier = reference.isEmpty() ? null : lines.putIfAbsent(reference, item.row());
        if (earlier != null) {
            messages.add(new Message("source_reference", "The file has this reference already on line " + earlier));
        }
        // The outcome of a good row is only known when its batch is stored; until then its place is held.
        report.add(line(item.row(), reference, Outcome.REJECTED, messages));
        if (messages.isEmpty() && record != null) {
            N controlled = shelf.controlled(record, vocabulary);
            batch.put(reference, controlled);
            places.put(reference, report.size() - 1);
            remark(item.row(), controlled);
        }
    }

    private void remark(long line, N record) {
        shelf.remarks(record, vocabulary, told).stream()
                .map(remark ->
                        new Message(shelf.column(remark.field(), record), remark.message() + " (line " + line + ")"))
                .limit(MOST_REMARKS - remarks.size())
                .forEach(remarks::add);
    }

    private void judge(N record, String reference, List<Message> messages) {
        if (reference.isEmpty()) {
            messages.add(new Message("source_reference", "is missing"));
        }
        List<Message> said = List.copyOf(messages);
        shelf.broken(record, vocabulary).stream()
                .map(error -> new Message(shelf.column(error.field(), record), error.message()))
                // What could not be read needs no second remark that its field is missing.
                .filter(message ->
                        said.stream().noneMatch(before -> before.column().equals(message.column())))
                .forEach(messages::add);
    }

    private void store() {
        shelf.put(batch, order.actor()).forEach(this::note);
        batch.clear();
        places.clear();
        order.progress().reached(report.size());
    }

    private void note(String reference, Stored stored) {
        int place = Objects.requireNonNull(places.get(reference));
        report.set(place, line(report.get(place).row(), reference, stored.outcome(), stored.messages()));
    }

    private static ImportReport.Row line(
            long line, @Nullable String reference, Outcome outcome, List<Message> messages) {
        return new ImportReport.Row(line, "".equals(reference) ? null : reference, outcome, messages);
    }

    private ImportReport summary(Source<N> source, ImportOptions options) {
        Map<Outcome, Integer> count = new EnumMap<>(Outcome.class);
        report.forEach(row -> count.merge(row.outcome(), 1, Integer::sum));
        int rejected = count.getOrDefault(Outcome.REJECTED, 0);
        boolean dryRun = options.mode() == ImportOptions.Mode.DRY_RUN;
        return new ImportReport(
                source.format(),
                source.charset(),
                source.delimiter(),
                dryRun,
                !dryRun && (rejected == 0 || options.badRows() == ImportOptions.BadRows.SKIP),
                count.getOrDefault(Outcome.CREATED, 0),
                count.getOrDefault(Outcome.CHANGED, 0),
                count.getOrDefault(Outcome.UNCHANGED, 0),
                rejected,
                source.ignored(),
                List.copyOf(remarks),
                List.copyOf(report));
    }
}
