package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The second step, after which nothing is left.
 *
 * @param unsure whether the box was not ticked
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EraseLastStepPage(boolean unsure) implements TemplateInstance {}
