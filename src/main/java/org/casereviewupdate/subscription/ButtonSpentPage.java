package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A mailed link whose button can no longer be pressed.
 *
 * @param title why
 * @param detail what to know about it
 * @param link where to go instead; empty for nowhere
 * @param button what the link says
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ButtonSpentPage(String title, String detail, String link, String button) implements TemplateInstance {}
