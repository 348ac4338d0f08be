package org.casereviewupdate.console;

import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.review.ReportLink;

/**
 * A link to a report as it stands in the form.
 *
 * @param kind which document
 * @param url its address
 * @param status whether a reader may be sent there
 * @param until the day on which it goes
 */
record LinkRow(String kind, String url, String status, String until) {

    private static final int MORE = 2;

    static final LinkRow EMPTY = new LinkRow("OVERVIEW_REPORT", "", "LIVE", "");

    static LinkRow of(ReportLink link) {
        return new LinkRow(link.kind().name(), link.url(), link.status().name(), Lines.text(link.until()));
    }

    /** The rows of a form, and some that are empty. */
    static List<LinkRow> withMore(List<LinkRow> rows) {
        List<LinkRow> all = new ArrayList<>(rows);
        for (int i = 0; i < MORE; i++) {
            all.add(EMPTY);
        }
        return all;
    }

    /** Rows from the columns that a form sends; those in which nothing is typed are none. */
    static List<LinkRow> of(List<String> kinds, List<String> urls, List<String> statuses, List<String> days) {
        List<LinkRow> rows = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            LinkRow row = new LinkRow(at(kinds, i), urls.get(i).strip(), at(statuses, i), at(days, i));
            if (!row.url().isEmpty() || !row.until().isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    ReportLink link() {
        return new ReportLink(
                NotAChoice.choice(ReportLink.Kind.class, kind),
                url,
                NotAChoice.choice(ReportLink.Status.class, status),
                Lines.day("links", until));
    }

    private static String at(List<String> column, int row) {
        return row < column.size() ? column.get(row) : "";
    }
}
