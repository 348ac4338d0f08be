package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.review.CaseReviewView;

/**
 * Where an extra issue is composed.
 *
 * @param note what was typed so far
 * @param words what was looked for
 * @param key of the form
 * @param chosen the reviews in it so far
 * @param found more reviews to choose from
 * @param audience how many people it would go to
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComposePage(
        String note,
        String words,
        String key,
        List<CaseReviewView> chosen,
        List<CaseReviewView> found,
        long audience,
        Refusal refusal)
        implements TemplateInstance {}
