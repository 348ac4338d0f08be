package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.review.CaseReviewView;

/**
 * Where an extra issue is composed.
 *
 * @param form what was filled in so far
 * @param chosen the reviews in it so far
 * @param found more reviews to choose from
 * @param audience to whom it would go
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComposePage(
        ComposeForm form,
        List<CaseReviewView> chosen,
        List<CaseReviewView> found,
        AudiencePart audience,
        Refusal refusal)
        implements TemplateInstance {}
