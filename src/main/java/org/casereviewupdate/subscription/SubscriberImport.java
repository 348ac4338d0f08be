package org.casereviewupdate.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What became of each row of a list of subscribers. It names lines and no addresses.
 *
 * @param charset the charset the file was read in
 * @param delimiter what separates its columns
 * @param dryRun whether this only tells what would happen
 * @param outcomes how many rows came to what
 * @param ignoredColumns columns of the file that mean nothing here
 * @param rows the rows in the order of the file
 */
public record SubscriberImport(
        String charset,
        String delimiter,
        boolean dryRun,
        Map<Outcome, Long> outcomes,
        List<String> ignoredColumns,
        List<Line> rows) {

    /**
     * What became of one row.
     *
     * @param row the line of the file it begins on; the header is line 1
     * @param outcome what became of it
     * @param messages what is wrong with it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Line(long row, Outcome outcome, List<Message> messages) {}

    /**
     * What is wrong with one cell.
     *
     * @param column the column's name in the documentation
     * @param message what is wrong, as a sentence
     */
    public record Message(String column, String message) {}

    /** What can become of a row. */
    public enum Outcome {
        /** There was a proof: the person is a subscriber now. */
        CONFIRMED,
        /** There was none: the person gets no mail, and is forgotten after some days unless they sign up themselves. */
        PENDING,
        /** The person is a subscriber, or is waited for, already. */
        UNCHANGED,
        /** The person has left, and does not come back by a list. */
        LEFT,
        /** The address must never be mailed. */
        SUPPRESSED,
        /** The row cannot be taken. */
        REJECTED
    }
}
