package org.casereviewupdate.review;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.spreadsheet.Row;
import org.casereviewupdate.spreadsheet.Table;
import org.jspecify.annotations.Nullable;

/** The rows of a table. */
final class TableSource<N extends NewRecord> implements Source<N> {

    private final Shelf<N> shelf;
    private final Table table;

    private TableSource(Shelf<N> shelf, Table table) {
        this.shelf = shelf;
        this.table = table;
    }

    /**
     * Takes the file in, whole.
     *
     * @param charset what the sender declared
     */
    static <N extends NewRecord> TableSource<N> receive(Shelf<N> shelf, InputStream file, @Nullable String charset) {
        Table table = Table.receive(file, charset, shelf.columns());
        try {
            shelf.check(table);
            return new TableSource<>(shelf, table);
        } catch (RuntimeException refused) {
            table.close();
            throw refused;
        }
    }

    @Override
    public Optional<Item<N>> next() {
        return table.next().map(this::item);
    }

    private Item<N> item(Row row) {
        Draft<N> draft = shelf.read(row);
        List<Message> messages = new ArrayList<>(draft.messages());
        if (row.isShifted()) {
            messages.add(new Message("", "The row has more cells than the header; is there a delimiter too many?"));
        }
        return new Item<>(row.line(), draft.record(), messages);
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String charset() {
        return table.charset();
    }

    @Override
    public String delimiter() {
        return table.delimiter();
    }

    @Override
    public List<String> ignored() {
        return table.ignoredColumns();
    }

    @Override
    public void close() {
        table.close();
    }
}
