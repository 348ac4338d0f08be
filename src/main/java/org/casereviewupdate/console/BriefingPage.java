package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.delivery.ReviewTrace;
import org.casereviewupdate.review.BriefingView;

/**
 * One thematic briefing.
 *
 * @param briefing the briefing
 * @param trace the issues that featured it
 * @param mayEdit whether the reader may change it
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BriefingPage(BriefingView briefing, ReviewTrace trace, boolean mayEdit) implements TemplateInstance {}
