package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The form by which somebody sets up the code that is asked for besides the password.
 *
 * @param key the key of the app, which the form brings back
 * @param link how the app takes it up
 * @param replaces whether there is one already
 * @param error what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SecondFactorPage(String key, AppLink link, boolean replaces, String error) implements TemplateInstance {}
