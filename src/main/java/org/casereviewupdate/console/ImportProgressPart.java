package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.review.ImportReport;
import org.casereviewupdate.review.StagedImport;

/**
 * How far a file is that is worked at, for its page to put in place of what it shows.
 *
 * @param staged the file
 * @param percent how many of a hundred parts are done; 0 while it is not known how many rows there are
 * @param words how far it is, in words
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportProgressPart(StagedImport staged, long percent, String words) implements TemplateInstance {

    static ImportProgressPart of(StagedImport staged) {
        ImportReport report = staged.report();
        String rows = Words.grouped((long) staged.rows());
        return report == null || report.total() == 0
                ? new ImportProgressPart(staged, 0, rows + " rows looked through")
                : new ImportProgressPart(
                        staged,
                        Math.min(100, 100L * staged.rows() / report.total()),
                        rows + " of " + Words.grouped((long) report.total()) + " rows done");
    }
}
