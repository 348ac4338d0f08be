package org.casereviewupdate.review;

import java.util.List;
import java.util.Optional;
import org.casereviewupdate.review.ImportReport.Message;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of an import come from, one after the other.
 *
 * @param <N> what comes in
 */
interface Source<N extends NewRecord> extends AutoCloseable {

    /** What kind of file it is: csv, json or feed. */
    String format();

    /** The charset it is read in. */
    String charset();

    /** What separates the columns of a table; nothing else has any. */
    String delimiter();

    /** What it holds that the catalogue has no use for. */
    List<String> ignored();

    /** The next record. */
    Optional<Item<N>> next();

    @Override
    void close();

    /**
     * A record in its place.
     *
     * @param row its line in a table, its number in any other file
     * @param record what was read; nothing if it is no record at all
     * @param messages what is wrong with it so far
     * @param <N> what comes in
     */
    record Item<N extends NewRecord>(long row, @Nullable N record, List<Message> messages) {}
}
