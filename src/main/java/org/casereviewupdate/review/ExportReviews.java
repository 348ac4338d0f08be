package org.casereviewupdate.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.paging.PageRequest;

/** Somebody who works here takes the catalogue, or a part of it, away as a table. */
@Singleton
public class ExportReviews {

    private static final int PAGE = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Catalogue catalogue;

    ExportReviews(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the case reviews that answer a query, newest first, as comma-separated values (RFC 4180) that spreadsheets open as text and that
     * an import takes back unchanged. It reads a page at a time, so that neither the memory nor a transaction holds all of it.
     */
    public void write(ReviewQuery query, Writer out) throws IOException {
        // Without the mark Excel takes UTF-8 for the machine's own charset.
        out.write(BYTE_ORDER_MARK);
        CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        table.writeRecord(ReviewLine.COLUMNS);
        PageRequest next = new PageRequest(PAGE, null);
        while (next != null) {
            Page<CaseReviewView> page = catalogue.search(query, next);
            page.items().forEach(review -> table.writeRecord(ReviewLine.of(review)));
            next = page.next() == null ? null : new PageRequest(PAGE, page.next());
        }
        table.flush();
    }
}
