package org.casereviewupdate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The notice that UK GDPR article 13 asks for.
 *
 * @param kept what is kept about people
 * @param contact where to write to
 * @param regulator where to complain about the publisher
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PrivacyPage(List<Kept> kept, String contact, String regulator) implements TemplateInstance {}
