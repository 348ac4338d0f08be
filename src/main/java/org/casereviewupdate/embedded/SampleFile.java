package org.casereviewupdate.embedded;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A file of invented records, moved in time so that its newest was added today: a month without news would have nothing to show. */
final class SampleFile {

    private static final String ADDED = "added";
    private static final List<String> DATES = List.of(ADDED, "link_until");

    private final List<NamedCsvRecord> records;

    private SampleFile(List<NamedCsvRecord> records) {
        this.records = records;
    }

    static SampleFile of(String csv) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return new SampleFile(reader.stream().toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same file as if it had been put together on that day. */
    String asOf(LocalDate day) {
        long later = records.stream()
                .map(record -> LocalDate.parse(record.getField(ADDED)))
                .max(LocalDate::compareTo)
                .map(newest -> ChronoUnit.DAYS.between(newest, day))
                .orElse(0L);
        StringWriter moved = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(moved)) {
            records.stream().findFirst().ifPresent(first -> writer.writeRecord(first.getHeader()));
            records.forEach(record -> writer.writeRecord(move(record, later)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return moved.toString();
    }

    private static List<String> move(NamedCsvRecord record, long days) {
        return record.getHeader().stream()
                .map(column -> {
                    String field = record.getField(column);
                    return DATES.contains(column) && !field.isBlank()
                            ? LocalDate.parse(field).plusDays(days).toString()
                            : field;
                })
                .toList();
    }
}
