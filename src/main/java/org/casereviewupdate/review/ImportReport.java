package org.casereviewupdate.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each row of a file.
 *
 * @param format what kind of file it is: csv, json or feed
 * @param charset the charset the file was read in
 * @param delimiter what separates the columns of a table
 * @param dryRun whether this only tells what would happen
 * @param stored whether the changes were stored; false after a dry run, and for a file that was refused for its bad rows
 * @param created how many rows are new records
 * @param changed how many rows change a record
 * @param unchanged how many rows say what the catalogue says already
 * @param rejected how many rows are bad
 * @param ignoredColumns columns of the file that the catalogue has no use for
 * @param remarks what is worth knowing of rows that can be taken, each thing once: areas and bodies that the vocabulary does not know, two
 *     hundred at most
 * @param rows the rows in the order of the file
 */
public record ImportReport(
        String format,
        String charset,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String delimiter,
        boolean dryRun,
        boolean stored,
        int created,
        int changed,
        int unchanged,
        int rejected,
        List<String> ignoredColumns,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Message> remarks,
        List<Row> rows) {

    /** A report that was kept from before there were remarks has none. */
    public ImportReport {
        remarks = remarks == null ? List.of() : remarks;
    }

    /** The same with so many of its rows at most, those first that somebody has to look at. */
    ImportReport worstFirst(int most) {
        return new ImportReport(
                format,
                charset,
                delimiter,
                dryRun,
                stored,
                created,
                changed,
                unchanged,
                rejected,
                ignoredColumns,
                remarks,
                rows.stream()
                        .sorted(Comparator.comparing(Row::outcome).reversed())
                        .limit(most)
                        .toList());
    }

    /** How many rows the file has. */
    public int total() {
        return created + changed + unchanged + rejected;
    }

    /** Whether nothing was stored because of bad rows. */
    boolean refused() {
        return !dryRun && !stored;
    }

    /**
     * What became of one row.
     *
     * @param row the line of a table it begins on, the header being line 1; in any other file its number
     * @param sourceReference what it says it is
     * @param outcome what became of it
     * @param messages what is wrong with it, or worth knowing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Row(long row, @Nullable String sourceReference, Outcome outcome, List<Message> messages) {

        /** In JSON no messages are left out. */
        public Row {
            messages = messages == null ? List.of() : messages;
        }
    }

    /**
     * A remark on one cell.
     *
     * @param column the column's name in the documentation
     * @param message the remark, as a sentence
     */
    public record Message(String column, String message) {}

    /** What can become of a row. */
    public enum Outcome {
        /** It is a new record. */
        @JsonProperty("created")
        CREATED,
        /** It changes a record. */
        @JsonProperty("changed")
        CHANGED,
        /** The catalogue says so already, or the record is withdrawn and stays so. */
        @JsonProperty("unchanged")
        UNCHANGED,
        /** It cannot be taken. */
        @JsonProperty("rejected")
        REJECTED
    }
}
