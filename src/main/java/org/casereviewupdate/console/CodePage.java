package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The form for the second factor.
 *
 * @param to where to go on
 * @param error what was wrong; empty at first
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodePage(String to, String error) implements TemplateInstance {}
