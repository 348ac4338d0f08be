package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A key that has just been made, shown once.
 *
 * @param label whose it is or what for
 * @param secret what a program has to send
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewKeyPage(String label, String secret) implements TemplateInstance {}
