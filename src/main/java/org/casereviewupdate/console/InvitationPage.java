package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The form by which somebody sets a password.
 *
 * @param first whether it makes the first admin, who has to say who they are
 * @param name what they are called
 * @param email what they sign in with
 * @param error what was wrong; empty at first
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record InvitationPage(boolean first, String name, String email, String error) implements TemplateInstance {}
