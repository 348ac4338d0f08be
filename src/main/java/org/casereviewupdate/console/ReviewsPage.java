package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.NarrowSearch;
import org.jspecify.annotations.Nullable;

/**
 * The case reviews that answer a search.
 *
 * @param reviews a page of them
 * @param wanted what was looked for
 * @param next the address of the next page
 * @param narrowed how many reviews answer, and would with other choices
 * @param refusal what was not understood
 * @param mayEdit whether the reader may change any
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReviewsPage(
        Page<CaseReviewView> reviews,
        ReviewSearchForm wanted,
        @Nullable String next,
        NarrowSearch.Narrowed narrowed,
        Refusal refusal,
        boolean mayEdit)
        implements TemplateInstance {}
