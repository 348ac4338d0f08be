package org.casereviewupdate.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The sheet for a team's meeting as a page, with a print style of its own.
 *
 * @param sheet what it shows
 */
@CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TeamPage(TeamSheet sheet) implements TemplateInstance {}
