package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.delivery.ReviewTrace;
import org.casereviewupdate.review.CaseReviewView;

/**
 * One case review.
 *
 * @param review the review
 * @param trace the issues that tell of it
 * @param mayEdit whether the reader may change it
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReviewPage(CaseReviewView review, ReviewTrace trace, boolean mayEdit) implements TemplateInstance {}
