package org.casereviewupdate.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A thematic briefing.
 *
 * @param briefing what it says
 * @param month when it was published
 * @param summary its summary, paragraph by paragraph
 * @param subjects its subjects, each leading to the reviews about it
 * @param canonical the page's address
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BriefingPage(
        BriefingView briefing, String month, List<String> summary, List<ReviewPage.Value> subjects, String canonical)
        implements TemplateInstance {}
