package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.SubjectView;
import org.jspecify.annotations.Nullable;

/**
 * The case reviews that answer a search.
 *
 * @param reviews a page of them
 * @param wanted what was looked for
 * @param next the address of the next page
 * @param terms the controlled vocabulary
 * @param nations the nations
 * @param types the kinds of review
 * @param ages how old children can be
 * @param refusal what was not understood
 * @param mayEdit whether the reader may change any
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReviewsPage(
        Page<CaseReviewView> reviews,
        ReviewSearchForm wanted,
        @Nullable String next,
        List<SubjectView> terms,
        List<Nation> nations,
        List<ReviewType> types,
        List<AgeGroup> ages,
        Refusal refusal,
        boolean mayEdit)
        implements TemplateInstance {}
