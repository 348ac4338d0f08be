package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The button that takes a new address.
 *
 * @param wording the words beside it
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewAddressPage(Wording wording) implements TemplateInstance {}
