package org.casereviewupdate.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.review.ImportReport.Outcome;
import org.casereviewupdate.spreadsheet.Columns;
import org.casereviewupdate.spreadsheet.Row;
import org.casereviewupdate.spreadsheet.Table;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * A part of the catalogue that records can be imported into.
 *
 * @param <N> what comes in
 */
interface Shelf<N extends NewRecord> {

    /** What it is called in the audit trail. */
    String name();

    /** What comes in, as JSON spells it. */
    Class<N> type();

    Columns columns();

    /** Refuses a table without a column that cannot be done without. */
    void check(Table table);

    /** What a row of a table says, and what of it could not be read. */
    Draft<N> read(Row row);

    /** The column of a table that holds a field of the record. */
    String column(String field, N record);

    /** The rules that a record breaks. */
    List<FieldError> broken(N record, Vocabulary vocabulary);

    /**
     * What is worth knowing of a record that breaks no rule.
     *
     * @param told what was said of the records before it, so that it is said once; added to
     */
    default List<FieldError> remarks(N record, Vocabulary vocabulary, Set<String> told) {
        return List.of();
    }

    /** The same record with its keywords as the vocabulary spells them. */
    N controlled(N record, Vocabulary vocabulary);

    /**
     * Stores a few records by their source references, and says what became of each.
     *
     * @param actor who brings them in
     */
    Map<String, Stored> put(Map<String, N> records, String actor);

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
        static final Stored WITHDRAWN = about(Outcome.UNCHANGED, "This record was withdrawn and stays withdrawn");
        static final Stored UNKNOWN = about(Outcome.REJECTED, "The catalogue has no record with this id");

        private static Stored about(Outcome outcome, String message) {
            return new Stored(outcome, List.of(new Message("source_reference", message)));
        }
    }
}
