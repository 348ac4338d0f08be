package org.casereviewupdate.subscription;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.spreadsheet.Row;
import org.casereviewupdate.spreadsheet.Table;
import org.casereviewupdate.subscription.SubscriberImport.Line;
import org.casereviewupdate.subscription.SubscriberImport.Message;
import org.casereviewupdate.subscription.SubscriberImport.Outcome;
import org.casereviewupdate.time.TimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * Takes over people who agreed elsewhere, from a table. Good rows are entered and bad ones reported; the same table once more changes nothing,
 * so one that was cut short is sent again.
 */
@Singleton
public class ImportSubscribers {

    /** Evidence is added by the hundred: ADR 23. */
    private static final int AT_A_TIME = 250;

    private final EnterSubscribers entering;
    private final AuditTrail audit;
    private final TimeConfig time;
    private final Clock clock;

    ImportSubscribers(EnterSubscribers entering, AuditTrail audit, TimeConfig time, Clock clock) {
        this.entering = entering;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Reads a table to its end and enters whom it names.
     *
     * @param charset what the sender says of it, if anything
     * @param actor who does it
     */
    public SubscriberImport run(InputStream file, @Nullable String charset, String actor) {
        return over(file, charset, Optional.of(actor));
    }

    /** Tells what would become of a table, and changes nothing. */
    public SubscriberImport tryOut(InputStream file, @Nullable String charset) {
        return over(file, charset, Optional.empty());
    }

    private SubscriberImport over(InputStream file, @Nullable String charset, Optional<String> actor) {
        try (Table table = Table.receive(file, charset, SubscriberRow.columns())) {
            table.require(SubscriberRow.EMAIL);
            Map<Long, Line> lines = new TreeMap<>();
            List<ImportedAgreement> people = read(table, lines);
            for (int i = 0; i < people.size(); i += AT_A_TIME) {
                List<ImportedAgreement> some = people.subList(i, Math.min(i + AT_A_TIME, people.size()));
                enter(some, actor).forEach((line, outcome) -> lines.put(line, new Line(line, outcome, List.of())));
            }
            Map<Outcome, Long> outcomes = lines.values().stream()
                    .collect(Collectors.groupingBy(Line::outcome, TreeMap::new, Collectors.counting()));
            return new SubscriberImport(
                    table.charset(),
                    table.delimiter(),
                    actor.isEmpty(),
                    outcomes,
                    table.ignoredColumns(),
                    List.copyOf(lines.values()));
        }
    }

    private List<ImportedAgreement> read(Table table, Map<Long, Line> lines) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), time.zone());
        Map<String, Long> seen = new HashMap<>();
        List<ImportedAgreement> people = new ArrayList<>();
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
            long line = row.get().line();
            SubscriberRow read = new SubscriberRow(row.get(), today);
            Optional<ImportedAgreement> person = read.read();
            Long earlier = person.map(one -> seen.putIfAbsent(one.address().key(), line))
                    .orElse(null);
            if (earlier != null) {
                Message twice =
                        new Message(SubscriberRow.EMAIL, "The file has this address already on line " + earlier);
                lines.put(line, new Line(line, Outcome.REJECTED, List.of(twice)));
            } else if (person.isPresent()) {
                people.add(person.get());
            } else {
                lines.put(line, new Line(line, Outcome.REJECTED, read.messages()));
            }
        }
        return people;
    }

    private Map<Long, Outcome> enter(List<ImportedAgreement> some, Optional<String> actor) {
        return actor.map(name -> QuarkusTransaction.requiringNew().call(() -> store(some, name)))
                .orElseGet(() -> undo(some));
    }

    private Map<Long, Outcome> store(List<ImportedAgreement> some, String actor) {
        Map<Long, Outcome> outcomes = entering.enter(some);
        audit.record(
                actor,
                "subscribers.imported",
                "import",
                "confirmed " + Collections.frequency(outcomes.values(), Outcome.CONFIRMED) + ", pending "
                        + Collections.frequency(outcomes.values(), Outcome.PENDING));
        return outcomes;
    }

    private Map<Long, Outcome> undo(List<ImportedAgreement> some) {
        QuarkusTransaction.begin();
        try {
            return entering.enter(some);
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
