package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The form by which somebody proves again who they are.
 *
 * @param to where to go on
 * @param outside whether they have no password here, but their organisation's sign-in
 * @param error what was wrong; empty at first
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProofPage(String to, boolean outside, String error) implements TemplateInstance {}
