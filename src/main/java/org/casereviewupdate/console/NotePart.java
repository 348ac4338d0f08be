package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/**
 * The editors' note as the mail will have it.
 *
 * @param note cleaned HTML, the same as in the mail; empty if nothing is typed yet
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NotePart(RawString note) implements TemplateInstance {}
