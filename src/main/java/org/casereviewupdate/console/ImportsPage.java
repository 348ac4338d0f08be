package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.review.StagedImport;
import org.casereviewupdate.vocabulary.ReviewType;

/**
 * Where a file is handed in, or fetched, and what was handed in lately.
 *
 * @param staged what was handed in lately, the newest first
 * @param kinds the kinds of review
 * @param shelf what the file holds, as it was chosen
 * @param kind the kind of its reviews, as it was chosen
 * @param url the address that was typed
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportsPage(
        List<StagedImport> staged, List<ReviewType> kinds, String shelf, String kind, String url, Refusal refusal)
        implements TemplateInstance {}
