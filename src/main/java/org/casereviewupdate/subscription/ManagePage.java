package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where somebody asks for the link to their own page.
 *
 * @param email what was typed, if it has to be corrected
 * @param error what to correct; empty at first
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ManagePage(String email, String error) implements TemplateInstance {}
