package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.account.PersonView;

/**
 * The link by which somebody sets their password, shown once.
 *
 * @param person who
 * @param link where it leads
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record InvitedPage(PersonView person, String link) implements TemplateInstance {}
