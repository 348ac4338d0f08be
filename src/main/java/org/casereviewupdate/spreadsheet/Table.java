package org.casereviewupdate.spreadsheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table read row by row from a file of comma-separated values (RFC 4180), or values separated by semicolons or tabs.
 *
 * <p>It holds one row in memory and no row larger than its limits.
 */
public final class Table implements AutoCloseable {

    /** The largest file. */
    public static final long LARGEST_FILE = 20_000_000;

    /** The most rows, without the header. */
    public static final int MOST_ROWS = 50_000;

    private static final int MOST_COLUMNS = 200;
    private static final int LARGEST_CELL = 100_000;
    private static final int LARGEST_ROW = 1_000_000;
    /** What the reader holds at a time: more than a cell, or it would grow with whatever a line holds before its limits are looked at. */
    private static final int LARGEST_BUFFER = 256 * 1024;

    private static final int LONGEST_HEADER = 64 * 1024;

    private final UploadedFile file;
    private final Charset charset;
    private final Delimiter delimiter;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Header header;
    private int rows;

    private Table(UploadedFile file, Charset charset, Reader text, Columns columns) throws IOException {
        this.file = file;
        this.charset = charset;
        this.delimiter = Delimiter.of(skipPreamble(text));
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter.sign())
                .maxBufferSize(LARGEST_BUFFER)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_COLUMNS)
                                .maxFieldSize(LARGEST_CELL)
                                .maxRecordSize(LARGEST_ROW)),
                        text);
        this.records = reader.iterator();
        this.header = new Header(
                record().map(CsvRecord::getFields)
                        .orElseThrow(
                                () -> new UnreadableFile("The file is empty; its first line must name the columns.")),
                columns);
    }

    /**
     * Takes a file in and reads its header.
     *
     * @param declared the charset that the sender declared, if any
     * @throws UnreadableFile if it is no table
     * @throws FileTooLarge if it passes the limit
     */
    public static Table receive(InputStream sender, @Nullable String declared, Columns columns) {
        try {
            return open(UploadedFile.receive(sender, LARGEST_FILE), declared, columns);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Table open(UploadedFile file, @Nullable String declared, Columns columns) throws IOException {
        Reader text = Reader.nullReader();
        try {
            Charset charset = FileCharset.of(file, declared);
            text = file.open(charset);
            return new Table(file, charset, text, columns);
        } catch (CharacterCodingException notInCharset) {
            text.close();
            file.close();
            throw new UnreadableFile("The file has bytes that are no character; save it as \"CSV UTF-8\".");
        } catch (IOException | RuntimeException failed) {
            text.close();
            file.close();
            throw failed;
        }
    }

    /** The next row that is not blank. */
    public Optional<Row> next() {
        for (Optional<CsvRecord> record = record(); record.isPresent(); record = record()) {
            Row row = new Row(
                    record.get().getStartingLineNumber(), header, record.get().getFields());
            if (!row.isBlank()) {
                rows++;
                if (rows > MOST_ROWS) {
                    throw new UnreadableFile("The file has more than " + MOST_ROWS + " rows; split it into several.");
                }
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Whether the table has a column. */
    public boolean has(String column) {
        return header.has(column);
    }

    /** Refuses a table without a column that cannot be done without. */
    public void require(String... columns) {
        List<String> missing =
                List.of(columns).stream().filter(column -> !has(column)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile("The file has no column " + String.join(", no column ", missing)
                    + "; its first line must name the columns.");
        }
    }

    /** The charset it was read in. */
    public String charset() {
        return charset.name();
    }

    /** What separates its columns. */
    public String delimiter() {
        return delimiter.label();
    }

    /** The headings that mean nothing here. */
    public List<String> ignoredColumns() {
        return header.ignored();
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<CsvRecord> record() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException broken) {
            throw new UnreadableFile(broken.getMessage() + ". Nothing was taken from the file.");
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw new UnreadableFile("The file has bytes that are no character in " + charset.name()
                        + "; save it as \"CSV UTF-8\".");
            }
            throw failed;
        }
    }

    /** Passes over a byte order mark, and returns the header's line without consuming it. */
    private static String skipPreamble(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int read = Math.max(0, text.read(start, 0, LONGEST_HEADER));
        text.reset();
        if (read > 0 && start[0] == '\uFEFF') {
            text.skip(1);
        }
        return new String(start, 0, read);
    }
}
