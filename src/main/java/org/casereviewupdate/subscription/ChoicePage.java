package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where a subscriber changes what they get.
 *
 * @param form what can be chosen, and what is
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChoicePage(ChoiceForm form) implements TemplateInstance {}
