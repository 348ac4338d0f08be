package org.casereviewupdate.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.spreadsheet.Columns;
import org.casereviewupdate.spreadsheet.Row;
import org.casereviewupdate.spreadsheet.Table;
import org.casereviewupdate.spreadsheet.TypedDate;
import org.casereviewupdate.vocabulary.Spelling;
import org.jspecify.annotations.Nullable;

/** Reads a thematic briefing from a row of a table, and notes what it could not read. */
final class BriefingRow {

    static final Columns COLUMNS = new Columns()
            .with("source_reference", "ref", "reference", "id")
            .with("title")
            .with("family", "kind", "type")
            .with("subject", "theme", "sector")
            .with("published", "publication date", "month", "date published")
            .with("sample_period", "sample", "period")
            .with("summary", "abstract", "description")
            .with("risk_factors", "risks", "risk factor")
            .with("learning", "key learning", "learning points")
            .with("keywords", "keyword", "subjects", "topics")
            .with("pdf", "url", "link", "pdf url");

    private static final Map<String, String> BY_FIELD = Map.of(
            "sourceReference", "source_reference",
            "samplePeriod", "sample_period",
            "riskFactors", "risk_factors",
            "subjects", "keywords");

    private final Row row;
    private final List<Message> messages = new ArrayList<>();

    BriefingRow(Row row) {
        this.row = row;
    }

    static void check(Table table) {
        table.require("source_reference", "title", "family", "published", "summary", "pdf");
    }

    /** The column from which a field of a briefing was read. */
    static String column(String field) {
        String name = field.replaceAll("\\[.*", "");
        return BY_FIELD.getOrDefault(name, name);
    }

    /** What could not be read, once {@link #briefing} has been asked for. */
    List<Message> messages() {
        return List.copyOf(messages);
    }

    NewBriefing briefing() {
        return new NewBriefing(
                row.cell("source_reference"),
                row.cell("title"),
                family(),
                row.cell("subject"),
                published(),
                row.cell("sample_period"),
                row.cell("summary"),
                row.entries("risk_factors"),
                row.entries("learning"),
                row.terms("keywords"),
                row.cell("pdf"),
                null);
    }

    private @Nullable BriefingFamily family() {
        String key = Spelling.key(row.cell("family"));
        for (BriefingFamily family : BriefingFamily.values()) {
            if (Spelling.key(family.name()).equals(key)) {
                return family;
            }
        }
        note("family", "must be theme or sector");
        return null;
    }

    private @Nullable YearMonth published() {
        Optional<YearMonth> month = TypedDate.parseMonth(row.cell("published"));
        if (month.isEmpty()) {
            note("published", "is not a month; write it as 2026-11 or November 2026");
        }
        return month.orElse(null);
    }

    private void note(String column, String message) {
        messages.add(new Message(column, message));
    }
}
