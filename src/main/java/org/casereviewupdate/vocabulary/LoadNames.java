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

/** Brings the areas and bodies that ship with the program into the database, each time the program starts. */
@Singleton
public class LoadNames {

    private static final Pattern BAR = Pattern.compile("\\|");

    private final NameList names;
    private final Event<VocabularyChanged> changed;

    LoadNames(NameList names, Event<VocabularyChanged> changed) {
        this.names = names;
        this.changed = changed;
    }

    @Transactional
    void atStart(@Observes @Priority(LoadVocabulary.FIRST) StartupEvent start) {
        names.takeTurn();
        boolean different = load(NameKind.AREA, "/vocabulary/areas.csv");
        different |= load(NameKind.BODY, "/vocabulary/bodies.csv");
        if (different) {
            changed.fire(new VocabularyChanged());
        }
    }

    private boolean load(NameKind kind, String shipped) {
        boolean different = false;
        for (ControlledName name : read(shipped)) {
            different |= names.ship(kind, name);
        }
        return different;
    }

    /** The names of a file with the columns name, nation, welsh, synonyms and successors; several stand apart by a bar. */
    static List<ControlledName> read(String shipped) {
        InputStream file =
                Objects.requireNonNull(LoadNames.class.getResourceAsStream(shipped), shipped + " is missing");
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(LoadNames::name).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ControlledName name(NamedCsvRecord row) {
        String welsh = row.getField("welsh");
        return new ControlledName(
                row.getField("name"),
                welsh.isEmpty() ? null : welsh,
                Nation.named(row.getField("nation")).orElse(null),
                several(row.getField("synonyms")),
                several(row.getField("successors")));
    }

    private static List<String> several(String cell) {
        return BAR.splitAsStream(cell).filter(one -> !one.isBlank()).toList();
    }
}
