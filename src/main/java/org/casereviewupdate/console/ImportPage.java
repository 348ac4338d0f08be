package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.review.ImportReport;
import org.casereviewupdate.review.StagedImport;

/**
 * What a table would do, or has done, row by row.
 *
 * @param staged the file and its report
 * @param rows the rows that are shown, bad ones first
 * @param more how many are not shown
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportPage(StagedImport staged, List<ImportReport.Row> rows, int more) implements TemplateInstance {

    private static final int SHOWN = 500;

    static ImportPage of(StagedImport staged) {
        List<ImportReport.Row> all = staged.report().rows().stream()
                .sorted((one, other) -> other.outcome().compareTo(one.outcome()))
                .toList();
        return new ImportPage(staged, all.subList(0, Math.min(SHOWN, all.size())), Math.max(0, all.size() - SHOWN));
    }
}
