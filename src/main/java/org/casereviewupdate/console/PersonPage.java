package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.account.PersonView;

/**
 * One of the people who work here.
 *
 * @param person who
 * @param notice what was done
 * @param error why something was not
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PersonPage(PersonView person, String notice, String error) implements TemplateInstance {}
