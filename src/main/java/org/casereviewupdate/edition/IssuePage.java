package org.casereviewupdate.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * An issue on the web. It is the same for everybody: nothing on it is personal.
 *
 * @param sheet what it shows
 */
@CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record IssuePage(Sheet sheet) implements TemplateInstance {}
