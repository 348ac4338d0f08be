package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.casereviewupdate.subscription.SubscriberImport;
import org.casereviewupdate.subscription.SubscriberImport.Line;
import org.casereviewupdate.subscription.SubscriberImport.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of people who agreed elsewhere is handed in, and what it would do or has done.
 *
 * @param report what would become of each row, or has; absent before anybody has handed one in
 * @param figures how many rows came to what, for each thing that a row can come to
 * @param rows the rows that are shown, bad ones first
 * @param more how many are not shown
 * @param seen the mark of the file that the report is about
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SubscriberImportPage(
        @Nullable SubscriberImport report,
        List<Figure> figures,
        List<Line> rows,
        long more,
        String seen,
        Refusal refusal)
        implements TemplateInstance {

    private static final int SHOWN = 200;

    static SubscriberImportPage empty(String seen, Refusal refusal) {
        return new SubscriberImportPage(null, List.of(), List.of(), 0, seen, refusal);
    }

    static SubscriberImportPage of(SubscriberImport report, String seen, Refusal refusal) {
        return new SubscriberImportPage(
                report,
                Arrays.stream(Outcome.values())
                        .map(outcome -> new Figure(outcome, report.outcomes().getOrDefault(outcome, 0L)))
                        .toList(),
                report.rows().stream()
                        .sorted(Comparator.comparing(Line::outcome).reversed().thenComparing(Line::row))
                        .limit(SHOWN)
                        .toList(),
                Math.max(0, report.rows().size() - SHOWN),
                seen,
                refusal);
    }

    /**
     * How many rows came to something.
     *
     * @param outcome to what
     * @param rows how many
     */
    record Figure(Outcome outcome, long rows) {}
}
