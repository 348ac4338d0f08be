package org.casereviewupdate.review;

import java.util.List;
import java.util.Map;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.review.ImportReport.Outcome;
import org.casereviewupdate.review.spreadsheet.Columns;
import org.casereviewupdate.review.spreadsheet.Row;
import org.casereviewupdate.review.spreadsheet.Table;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * A part of the catalogue that a table can be imported into.
 *
 * @param <N> what one row becomes
 */
interface Shelf<N> {

    /** What it is called in the audit trail. */
    String name();

    Columns columns();

    /** Refuses a table without a column that cannot be done without. */
    void check(Table table);

    Reading<N> read(Row row, Vocabulary vocabulary);

    /** Stores a few records by their source references, and says what became of each. */
    Map<String, Stored> put(Map<String, N> records);

    /**
     * What a row says.
     *
     * @param sourceReference the record's reference, empty if the row has none
     * @param record the record; only to be stored if there is no message
     * @param messages what is wrong with the row
     * @param <N> what the row becomes
     */
    record Reading<N>(String sourceReference, N record, List<Message> messages) {}

    /**
     * What became of a record.
     *
     * @param outcome what became of it
     * @param messages what is worth knowing
     */
    record Stored(Outcome outcome, List<Message> messages) {

        static final Stored CREATED = new Stored(Outcome.CREATED, List.of());
        static final Stored CHANGED = new Stored(Outcome.CHANGED, List.of());
        static final Stored UNCHANGED = new Stored(Outcome.UNCHANGED, List.of());
        static final Stored WITHDRAWN = new Stored(
                Outcome.UNCHANGED,
                List.of(new Message("source_reference", "This record was withdrawn and stays withdrawn")));
    }
}
