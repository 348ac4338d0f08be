package org.casereviewupdate.review;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.casereviewupdate.review.spreadsheet.Columns;
import org.casereviewupdate.review.spreadsheet.Row;
import org.casereviewupdate.review.spreadsheet.Table;
import org.hibernate.Session;

/** Brings the controlled vocabulary that ships with the program into the database, each time the program starts. */
@Singleton
class LoadVocabulary {

    /** Before anything that fills the catalogue. */
    static final int FIRST = 100;

    private static final String SHIPPED = "/vocabulary/subjects.csv";

    // A term that the list no longer has stays: records may carry it.
    private static final String ADD_OR_CHANGE = """
            insert into subject (name, synonyms, broader)
            values (:name, cast(:synonyms as text[]), nullif(:broader, ''))
            on conflict on constraint subject_name_once do update
            set synonyms = excluded.synonyms, broader = excluded.broader
            where (subject.synonyms, subject.broader) is distinct from (excluded.synonyms, excluded.broader)
            """;

    private final Session database;
    private final SearchIndex index;

    LoadVocabulary(Session database, SearchIndex index) {
        this.database = database;
        this.index = index;
    }

    @Transactional
    void atStart(@Observes @Priority(FIRST) StartupEvent start) {
        try (InputStream shipped =
                Objects.requireNonNull(LoadVocabulary.class.getResourceAsStream(SHIPPED), SHIPPED + " is missing")) {
            load(shipped);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void load(InputStream file) {
        // Replicas that start together take turns, so that they do not lock each other's rows.
        database.createNativeMutationQuery("lock table subject in share row exclusive mode")
                .executeUpdate();
        int changed = 0;
        try (Table table = Table.receive(
                file, null, new Columns().with("subject").with("synonyms").with("broader"))) {
            table.require("subject");
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                changed += addOrChange(row.get());
            }
        }
        if (changed > 0) {
            index.refreshAll();
        }
    }

    private int addOrChange(Row row) {
        return database.createNativeMutationQuery(ADD_OR_CHANGE)
                .setParameter("name", PlainText.line(row.cell("subject")))
                .setParameter(
                        "synonyms", PlainText.lines(row.entries("synonyms")).toArray(String[]::new))
                .setParameter("broader", PlainText.line(row.cell("broader")))
                .executeUpdate();
    }
}
