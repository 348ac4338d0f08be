package org.casereviewupdate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A problem, told to a person.
 *
 * @param title what is wrong
 * @param detail what to do about it
 */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(String title, String detail) implements TemplateInstance {}
