package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Says that a link is on its way, if the address has a subscription.
 *
 * @param email the address, so that a slip can be seen
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LinkSentPage(String email) implements TemplateInstance {}
