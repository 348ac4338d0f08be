package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Tells where the confirmation mail goes, so that a slip can be seen and put right.
 *
 * @param email the address
 * @param kept what was chosen, for the forms that begin again
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CheckYourEmailPage(String email, List<KeptField> kept) implements TemplateInstance {}
