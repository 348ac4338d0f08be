package org.casereviewupdate.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** Brings the controlled vocabulary that ships with the program into the database, each time the program starts. */
@Singleton
public class LoadVocabulary {

    /** Before anything that fills the catalogue. */
    public static final int FIRST = 100;

    private static final Pattern BAR = Pattern.compile("\\|");

    private static final String SHIPPED = "/vocabulary/subjects.csv";

    // A term that the list no longer has stays: records may carry it.
    private static final String ADD_OR_CHANGE = """
        insert into subject (name, welsh, synonyms, broader)
        values (:name, :welsh, cast(:synonyms as text[]), :broader)
        on conflict on constraint subject_name_once do update
        set welsh = excluded.welsh, synonyms = excluded.synonyms, broader = excluded.broader
        where (subject.welsh, subject.synonyms, subject.broader)
            is distinct from (excluded.welsh, excluded.synonyms, excluded.broader)
        """;

    private final Session database;
    private final Event<VocabularyChanged> changed;

    LoadVocabulary(Session database, Event<VocabularyChanged> changed) {
        this.database = database;
        this.changed = changed;
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

    void load(InputStream file) throws IOException {
        // Replicas that start together take turns, so that they do not lock each other's rows.
        database.createNativeMutationQuery("lock table subject in share row exclusive mode")
                .executeUpdate();
        int different = 0;
        for (SubjectView term : read(file)) {
            different += addOrChange(term);
        }
        if (different > 0) {
            changed.fire(new VocabularyChanged());
        }
    }

    /** The terms of a file with the columns subject, welsh, synonyms and broader; synonyms stand apart by a bar. */
    static List<SubjectView> read(InputStream file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(LoadVocabulary::term).toList();
        }
    }

    private static SubjectView term(NamedCsvRecord row) {
        String broader = row.getField("broader");
        return new SubjectView(
                row.getField("subject"),
                row.getField("welsh"),
                BAR.splitAsStream(row.getField("synonyms"))
                        .filter(synonym -> !synonym.isBlank())
                        .toList(),
                broader.isBlank() ? null : broader);
    }

    private int addOrChange(SubjectView term) {
        return database.createNativeMutationQuery(ADD_OR_CHANGE)
                .setParameter("name", term.name())
                .setParameter("welsh", term.welsh(), String.class)
                .setParameter("synonyms", term.synonyms().toArray(String[]::new))
                .setParameter("broader", term.broader(), String.class)
                .executeUpdate();
    }
}
