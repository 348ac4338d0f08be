package org.casereviewupdate.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The list of thematic briefings.
 *
 * @param themes those about a kind of harm or a family's situation, newest first
 * @param sectors those for a profession
 * @param canonical the page's address
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BriefingsPage(List<Entry> themes, List<Entry> sectors, String canonical) implements TemplateInstance {

    /** One briefing of the list. */
    record Entry(String path, String title, String month) {}
}
