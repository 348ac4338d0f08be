package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.review.RevisionView;

/**
 * What a case review or a briefing said before.
 *
 * @param shelf below which address the record is
 * @param id of the record
 * @param revisions its versions, newest first, each told by what it changed
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HistoryPage(String shelf, String id, List<RevisionView> revisions) implements TemplateInstance {}
