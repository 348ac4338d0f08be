package org.casereviewupdate.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The search page.
 *
 * @param search what it shows
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReviewsPage(SearchView search) implements TemplateInstance {}
