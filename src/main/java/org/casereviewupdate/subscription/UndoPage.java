package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The button that takes leaving back.
 *
 * @param wording the words beside it
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UndoPage(Wording wording) implements TemplateInstance {}
