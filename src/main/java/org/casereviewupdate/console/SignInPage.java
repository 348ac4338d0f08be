package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The form to sign in.
 *
 * @param email what was typed before
 * @param to where to go on
 * @param outside whether people can come in by their organisation's sign-in as well
 * @param error what was wrong; empty at first
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(String email, String to, boolean outside, String error) implements TemplateInstance {}
