package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.review.ImportReport;
import org.casereviewupdate.review.StagedImport;

/**
 * How far a file is, and what it would do, or has done, row by row.
 *
 * @param staged the file and its report
 * @param rows the rows that are shown, bad ones first
 * @param more how many are not shown
 * @param progress how far it is
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportPage(StagedImport staged, List<ImportReport.Row> rows, long more, ImportProgressPart progress)
        implements TemplateInstance {

    static ImportPage of(StagedImport staged) {
        ImportReport report = staged.report();
        List<ImportReport.Row> rows = report == null ? List.of() : report.rows();
        return new ImportPage(
                staged, rows, report == null ? 0 : report.total() - rows.size(), ImportProgressPart.of(staged));
    }
}
