package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where a new address is entered.
 *
 * @param address the address now
 * @param email what was typed, if it has to be corrected
 * @param error what to correct; empty at first
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AddressPage(String address, String email, String error) implements TemplateInstance {}
